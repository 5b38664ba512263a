package org.lineproof.anchoring.boundary.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.lineproof.anchoring.control.audit.AuditBook;
import org.lineproof.anchoring.control.audit.AuditInterval;
import org.lineproof.anchoring.entity.audit.AuditStanding;

/** How the logs of all organisations stand by their last audits, for whoever runs the installation. */
@Stateless
public class AuditWatch {

    @Inject
    AuditBook book;

    @Inject
    AuditInterval interval;

    /** Where the server does not audit by itself, nothing is overdue. */
    public AuditStanding standing() {
        Instant before = interval.length().map(AuditWatch::twiceAgo).orElse(Instant.EPOCH);
        return book.standing(before);
    }

    private static Instant twiceAgo(Duration interval) {
        return Instant.now().minus(interval.multipliedBy(2));
    }
}
