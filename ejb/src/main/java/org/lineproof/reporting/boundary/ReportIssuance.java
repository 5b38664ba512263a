package org.lineproof.reporting.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/** Takes requests for reports; the work runs in the background. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportIssuance {
    @Inject
    CurrentTenant tenant;

    @Inject
    ReportBook book;

    @Inject
    ReportRun run;

    /**
     * Makes the request durable, then starts the work.
     *
     * @return id of the request, under which {@link IssuedReportQuery} tells its standing
     * @throws Refusal (unprocessable) if the system is not registered, or the definition cannot be made
     */
    public UUID request(ReportRequest request) {
        UUID id = book.open(request);
        run.start(id, tenant.id(), tenant.principal());
        return id;
    }

    /**
     * Stops the work at its next step; what is done stays done.
     *
     * @throws Refusal if there is no such request (not found), or it is finished (conflict)
     */
    public void cancel(UUID id) {
        book.cancel(id);
    }
}
