package org.lineproof.reporting.boundary.release;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.reporting.control.release.ReleaseBook;
import org.lineproof.reporting.control.release.ReleaseWork;
import org.lineproof.reporting.entity.release.SealingStep.State;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** The sealing of a released report, in the background, for the tenant and the person that released it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseRun {
    private static final Logger LOG = Logger.getLogger(ReleaseRun.class.getName());
    private static final String AGAIN = "; the decision is kept: cure this, then release the report again";

    @Inject
    CurrentTenant tenant;

    @Inject
    ReleaseBook book;

    @Inject
    ReleaseWork work;

    /** Returns at once; whatever goes wrong is told by the standing of the release. */
    @Asynchronous
    public void start(UUID id, TenantId forTenant, String principal) {
        tenant.enter(forTenant, principal, Set.of());
        try {
            work.perform(id);
        } catch (Refusal refusal) {
            book.step(id, State.FAILED, 0, refusal.reason() + AGAIN);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the sealing of report " + id + " failed", e);
            book.step(id, State.FAILED, 0, "an error of the server, which is in its log" + AGAIN);
        }
    }
}
