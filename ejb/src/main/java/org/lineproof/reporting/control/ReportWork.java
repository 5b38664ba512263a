package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.json.PinsJson;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.r01.R01Assembly;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.entity.Refusal;

/** The steps from a request to an issued report. */
@ApplicationScoped
public class ReportWork {
    private static final int MOST_WAITING_PERCENT = 30;

    @Inject
    CurrentTenant tenant;

    @Inject
    TenantAdministration tenants;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    RequirementCatalogue catalogue;

    @Inject
    BundleAssembly bundles;

    @Inject
    ReportBook book;

    @Inject
    Patience patience;

    /** @throws Refusal if the evidence does not allow a report; the reason says what would cure it */
    public void perform(UUID id, ReportRequest request) {
        step(id, 5, "reading the logs");
        EvidenceCut cut = cut(id, request);
        step(id, 35, "evaluating the evidence");
        ReportRecord report = report(cut, request);
        step(id, 50, "setting the pages");
        byte[] json = ReportJson.bytes(report);
        byte[] pdf = ReportPdf.bytes(report);
        step(id, 75, "packing the evidence bundle");
        byte[] bundle = bundles.write(cut, report, json, pdf);
        step(id, 90, "logging the digests of the report");
        book.issue(id, request.system().value(), new RenderedReport(report.id(), pdf, json, bundle), cut.pins());
    }

    /**
     * Assembles an issued report again, from what it is pinned to.
     *
     * @param json the report as it was issued
     * @throws Refusal if an entry was altered so that it cannot be read
     */
    public RenderedReport again(ReportRequest request, byte[] json) {
        try {
            EvidenceCut cut = evaluation.cut(request.system(), PinsJson.of(json));
            ReportRecord report = report(cut, request);
            byte[] written = ReportJson.bytes(report);
            byte[] pdf = ReportPdf.bytes(report);
            return new RenderedReport(report.id(), pdf, written, bundles.write(cut, report, written, pdf));
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored report has no pins: " + e.getMessage(), e);
        }
    }

    private ReportRecord report(EvidenceCut cut, ReportRequest request) {
        String organisation = tenants.find(tenant.id()).orElseThrow().name();
        return new R01Assembly(cut, evaluation.evaluate(cut), catalogue.current(), organisation, request.period())
                .report();
    }

    /** The newest cut in which the system is declared; waits a while for the ledger, but goes on without it. */
    private EvidenceCut cut(UUID id, ReportRequest request) {
        EvidenceCut cut = evaluation.newestCut(request.system());
        for (int round = 0; round < patience.rounds() && !settled(cut); round++) {
            step(id, Math.min(5 + round, MOST_WAITING_PERCENT), "waiting until the newest checkpoints are anchored");
            patience.pause();
            cut = evaluation.newestCut(request.system());
        }
        if (cut.system().isEmpty()) {
            throw Refusal.unprocessable(
                    "system", "nothing is published in the log of this system; send a receipt, then request again");
        }
        if (new Declarations(cut.systemId(), cut.audit()).system().isEmpty()) {
            throw Refusal.unprocessable(
                    "system", "the registration of this system is not published yet; request the report again");
        }
        return cut;
    }

    private static boolean settled(EvidenceCut cut) {
        return !cut.system().isEmpty()
                && !cut.audit().isEmpty()
                && cut.pins().stream().noneMatch(pin -> pin.state() == LogState.PUBLISHED);
    }

    private void step(UUID id, int percent, String step) {
        if (book.standing(id).orElseThrow().state() == State.CANCELLED) {
            throw new CancelledReport();
        }
        book.progress(id, State.RUNNING, percent, step);
    }
}
