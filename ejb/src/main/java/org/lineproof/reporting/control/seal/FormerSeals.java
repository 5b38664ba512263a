package org.lineproof.reporting.control.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.tenancy.boundary.TenantScoped;

/**
 * Whose seals are on the current tenant's released reports. A former root counts from the first to the last time stamp of a seal
 * under it, in whole seconds around them: a thief of the old key can seal nothing more with it.
 */
@ApplicationScoped
@TenantScoped
@Transactional
public class FormerSeals {
    /** One or two a year for longer than anything is kept; the newest ones are named. */
    private static final int MOST = 100;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /**
     * What verifiers pin.
     *
     * @param present the root in use, none without a key
     * @return it as it is, then the former ones with their periods, the newest first
     */
    public List<PinnedSealRoot> with(List<PinnedSealRoot> present) {
        List<PinnedSealRoot> pins = new ArrayList<>(present);
        entityManager
                .createQuery(
                        "select c.subject, c.root, min(c.stampedAt), max(c.stampedAt) from SealCertificate c"
                                + " group by c.subject, c.root order by max(c.stampedAt) desc",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new PinnedSealRoot(
                        (String) row[0], (byte[]) row[1], second((Instant) row[2]), end((Instant) row[3])))
                .filter(root -> !present.contains(root.during(null, null)))
                .forEach(pins::add);
        return pins;
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant end(Instant time) {
        return time.equals(second(time)) ? time : second(time).plusSeconds(1);
    }
}
