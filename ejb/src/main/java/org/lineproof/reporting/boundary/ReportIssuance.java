package org.lineproof.reporting.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/** Takes requests for reports; the work runs in the background. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportIssuance {
    @Inject
    ReportBook book;

    @Inject
    RequirementCatalogue catalogue;

    @Inject
    ReadingScope scope;

    /** The reports that can be requested, as the law of today defines them, in a language. */
    public List<ReportDefinition> offered(Language language) {
        return catalogue.current().reports().stream()
                .filter(report -> Definitions.made().contains(report.id()))
                .map(report -> catalogue.current().wording(report, language))
                .toList();
    }

    /**
     * Makes the request durable; it waits in the queue until a node makes it, whatever stops or starts meanwhile.
     *
     * @return id of the request, under which {@link IssuedReportQuery} tells its standing
     * @throws Refusal (unprocessable) if the system is not registered, or the definition cannot be made
     */
    public UUID request(ReportRequest request) {
        return book.open(request);
    }

    /**
     * Stops the work at its next step; what is done stays done.
     *
     * @throws Refusal if there is no such request (not found), or it is finished (conflict)
     */
    public void cancel(UUID id) {
        book.standing(id)
                .filter(standing -> scope.sees(standing.request().system().value()))
                .orElseThrow(() -> Refusal.notFound("no report was requested under this id"));
        book.cancel(id);
    }
}
