package org.lineproof.reporting.boundary.seal;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.reporting.control.seal.RenewalBook;
import org.lineproof.reporting.control.seal.RenewalWork;
import org.lineproof.reporting.entity.seal.RenewalNote;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** Renews what is due of one organisation. Asynchronous, because such a call has a request of its own to act for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewalInBackground {
    private static final Logger LOG = Logger.getLogger(RenewalInBackground.class.getName());
    private static final int BATCH = 5;
    private static final Duration BETWEEN_TRIALS = Duration.ofHours(6);

    @Inject
    @ConfigProperty(name = "lineproof.seal.renewal", defaultValue = "90")
    long days;

    @Inject
    CurrentTenant tenant;

    @Inject
    RenewalBook book;

    @Inject
    RenewalWork work;

    /**
     * Renews some reports, those whose stamps end first. The first that fails ends the batch, for what keeps one from being
     * renewed mostly keeps all; it is tried again hours later, and the others in the next round.
     *
     * @param goesOn false when the server is being stopped
     * @return what has to be cured; empty if nothing failed
     */
    @Asynchronous
    public Future<String> renew(TenantId forTenant, BooleanSupplier goesOn) {
        tenant.enter(forTenant, RenewalNote.BY_ITSELF, Set.of());
        Instant now = Instant.now();
        List<UUID> due = book.due(now.plus(Duration.ofDays(days)), now.minus(BETWEEN_TRIALS), BATCH);
        String problem = "";
        for (UUID report : due) {
            if (problem.isEmpty() && goesOn.getAsBoolean()) {
                problem = tried(report);
            }
        }
        return new AsyncResult<>(problem);
    }

    private String tried(UUID report) {
        try {
            work.perform(report);
            return "";
        } catch (Refusal refusal) {
            book.failed(report, refusal.reason());
            return refusal.reason();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the archive time stamp of report " + report + " could not be renewed", e);
            String reason = "an error of the server, which is in its log";
            book.failed(report, reason);
            return reason;
        }
    }
}
