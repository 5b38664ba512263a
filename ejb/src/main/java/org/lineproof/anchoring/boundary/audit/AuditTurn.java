package org.lineproof.anchoring.boundary.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.audit.AuditAlarm;
import org.lineproof.anchoring.control.audit.AuditBook;
import org.lineproof.anchoring.control.audit.FindingHistory;
import org.lineproof.anchoring.entity.audit.AuditSubject;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditResult;

/**
 * Audits what is due, one after the other. Its transaction holds the lock that keeps other nodes away, and nothing else:
 * each audit reads in a transaction of its organisation, and each result is recorded in one of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditTurn {

    @Inject
    AuditBook book;

    @Inject
    AuditInBackground background;

    /**
     * Takes a turn, unless another node has it.
     *
     * @param before what was audited since is not due
     * @param goesOn false when the server is being stopped
     */
    public void take(Instant before, BooleanSupplier goesOn) throws InterruptedException {
        if (!book.lock()) {
            return;
        }
        for (AuditSubject subject : book.due(before)) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            Instant started = now();
            AuditResult result = audit(subject, goesOn);
            if (result == null) {
                return;
            }
            FindingHistory history = FindingHistory.of(book.found(subject), result);
            book.add(subject, started, now(), history.result());
            AuditAlarm.tell(subject, history);
        }
    }

    /** Null if the server is being stopped. An audit that breaks off is a result, too: the log must not look fine. */
    private @Nullable AuditResult audit(AuditSubject subject, BooleanSupplier goesOn) throws InterruptedException {
        try {
            return background.audit(subject, goesOn).get();
        } catch (ExecutionException e) {
            Throwable root = rootOf(e);
            if (root instanceof CancellationException || !goesOn.getAsBoolean()) {
                return null;
            }
            EvidenceLog log = subject.log();
            return new AuditResult(
                    log == null ? null : log.name(), 0, List.of(), List.of("anything, the audit broke off: " + root));
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** As the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
