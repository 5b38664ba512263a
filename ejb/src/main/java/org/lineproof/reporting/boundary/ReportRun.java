package org.lineproof.reporting.boundary;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.reporting.control.CancelledReport;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** The work on one report, in the background, for the tenant that asked. Each step has its own transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportRun {
    private static final Logger LOG = Logger.getLogger(ReportRun.class.getName());

    @Inject
    CurrentTenant tenant;

    @Inject
    ReportBook book;

    @Inject
    ReportWork work;

    /** Returns at once; whatever goes wrong is told by the standing of the request. */
    @Asynchronous
    public void start(UUID id, TenantId forTenant, String principal) {
        tenant.enter(forTenant, principal, Set.of());
        try {
            work.perform(id);
        } catch (CancelledReport cancelled) {
            LOG.fine(() -> "report " + id + " was cancelled");
        } catch (Refusal refusal) {
            book.progress(id, State.FAILED, 100, refusal.reason());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "report " + id + " failed", e);
            book.progress(id, State.FAILED, 100, "an error of the server, which is in its log; request it again");
        }
    }
}
