package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.report.annex.AttachedReport;
import org.lineproof.report.annex.LongAnnexes;
import org.lineproof.report.json.PinsJson;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.assembly.ReportAssembly;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Requester;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.control.export.ReportExports;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.control.queue.StoppedWork;
import org.lineproof.reporting.control.queue.WorkingMemory;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.KeptFiles;
import org.lineproof.reporting.entity.work.PinnedCut;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/** The steps from a request to an issued report. */
@ApplicationScoped
public class ReportWork {
    @Inject
    CurrentTenant tenant;

    @Inject
    TenantAdministration tenants;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    RequirementCatalogue catalogue;

    @Inject
    LogReader logs;

    @Inject
    BundleAssembly bundles;

    @Inject
    ReportBook book;

    @Inject
    ReportQueue queue;

    @Inject
    Settling settling;

    @Inject
    WorkingMemory memory;

    /**
     * Makes a report and issues it. An attempt after the first goes on with the cut of the first, and makes the same bytes.
     *
     * @throws Refusal if the evidence does not allow a report; the reason says what would cure it
     * @throws StoppedWork if it was cancelled, or another node has it by now
     */
    public Issued perform(Turn turn) {
        ReportStanding standing = book.standing(turn.report()).orElseThrow();
        Made made = made(turn, standing);
        queue.step(turn, 90, "storing the files and logging their digests");
        KeptFiles kept = book.issue(turn, standing.request().system().value(), made.report(), made.pins());
        return new Issued(made.report().documentId(), made.report().rows(), kept);
    }

    /**
     * What was issued.
     *
     * @param rows of all annexes together
     */
    public record Issued(String documentId, long rows, KeptFiles files) {}

    private record Made(RenderedReport report, List<LogPin> pins) {}

    private Made made(Turn turn, ReportStanding standing) {
        ReportRequest request = standing.request();
        queue.step(turn, 5, "reading the logs");
        PinnedCut pinned = queue.pinned(turn).orElse(null);
        Pins pins = pinned == null ? settling.pins(turn, request.system()) : pinned.pins();
        memory.require(entries(pins));
        EvidenceCut cut = evaluation.cut(request.system(), pins);
        Catalogue law = pinned == null ? catalogue.current() : law(pinned.catalogueVersion());
        if (pinned == null) {
            queue.pin(turn, pins, law.version().version());
        }
        queue.step(turn, 35, "evaluating the evidence");
        ReportInput input = input(cut, law, request, requester(standing));
        queue.step(turn, 50, "setting the pages");
        RenderedReport rendered = rendered(input, () -> queue.step(turn, 75, "packing the evidence bundle"));
        return new Made(rendered, cut.pins());
    }

    /**
     * What a report would say as of the newest checkpoints; nothing is stored. Empty as long as the registration of the
     * system is not published, and for a report that is about one decision.
     *
     * @throws Refusal if an entry was altered so that it cannot be read
     */
    public Optional<ReportRecord> draft(ReportRequest request) {
        EvidenceCut cut = evaluation.newestCut(request.system());
        if (!stateable(cut)) {
            return Optional.empty();
        }
        // A draft is nobody's request yet; its moment is that of the evidence.
        Requester nobody = new Requester(tenant.principal(), cut.pins().get(0).publishedAt());
        ReportInput input = input(cut, catalogue.current(), request, nobody);
        return Optional.of(new ReportAssembly(input, Definitions.sections(input)).report());
    }

    /**
     * Assembles an issued report again, from what it is pinned to.
     *
     * @param json the report as it was issued
     * @throws Refusal if an entry was altered so that it cannot be read
     */
    public RenderedReport again(ReportStanding standing, byte[] json) {
        try {
            Pins pins = PinsJson.of(json);
            memory.require(entries(pins));
            EvidenceCut cut = evaluation.cut(standing.request().system(), pins);
            Catalogue named = law(PinsJson.catalogue(json));
            return rendered(input(cut, named, standing.request(), requester(standing)), () -> {});
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored report has no pins: " + e.getMessage(), e);
        }
    }

    private RenderedReport rendered(ReportInput input, Runnable beforeBundle) {
        Sections sections = Definitions.sections(input);
        ReportRecord report = new ReportAssembly(input, sections).report();
        bundles.requireRoom(input.cut(), report, sections.opening());
        AttachedReport printed = new LongAnnexes(LongAnnexes.PRINTED).split(report);
        byte[] json = ReportJson.bytes(printed.report());
        byte[] pdf = ReportPdf.bytes(printed);
        // Of all rows: tables and bundle leave nothing out that is not printed.
        Map<ReportFormat, ByteSource> files = new EnumMap<>(ReportFormat.class);
        ReportExports.of(report, input).forEach((format, file) -> files.put(format, new HeldBytes(file)));
        files.put(ReportFormat.PDF, new HeldBytes(pdf));
        files.put(ReportFormat.JSON, new HeldBytes(json));
        beforeBundle.run();
        BundleDocument document = BundleDocument.report(json, printed.files());
        files.put(ReportFormat.BUNDLE, bundles.write(input.cut(), report, sections.opening(), document, pdf));
        return new RenderedReport(report.id(), files, report.rows());
    }

    private static long entries(Pins pins) {
        return pins.logs().stream().mapToLong(LogPin::size).sum();
    }

    private Catalogue law(String version) {
        return catalogue.versions().version(version).orElseThrow();
    }

    private static Requester requester(ReportStanding standing) {
        return new Requester(standing.requestedBy(), standing.requestedAt());
    }

    private ReportInput input(EvidenceCut cut, Catalogue law, ReportRequest request, Requester requester) {
        String organisation = tenants.find(tenant.id()).orElseThrow().name();
        return ReportInput.of(
                cut,
                evaluation.evaluate(cut, law, request.language()),
                law,
                organisation,
                request,
                requester,
                decision(cut, request.scope()));
    }

    /** The receipt that a request is about, as the cut holds it. */
    private @Nullable OpenedEntry decision(EvidenceCut cut, ReportScope scope) {
        UUID receipt = scope.receipt();
        if (receipt == null) {
            return null;
        }
        if (cut.system().isEmpty()) {
            throw Refusal.unprocessable(
                    "receipt",
                    "nothing is logged about this system, so there is no decision to explain; R01 says what is"
                            + " recorded");
        }
        EntryStanding standing = logs.standing(receipt).orElseThrow(ReportWork::noReceipt);
        String origin =
                logs.log(standing.log()).orElseThrow(ReportWork::noReceipt).origin();
        return cut.system()
                .ofType("inference")
                .filter(entry -> entry.origin().equals(origin) && Objects.equals(entry.index(), standing.index()))
                .findFirst()
                .orElseThrow(ReportWork::noReceipt);
    }

    static Refusal noReceipt() {
        return Refusal.unprocessable(
                "receipt", "no published receipt of this system has this entry; see the list of its receipts");
    }

    /** A system of which nothing is logged can be reported on, by the checkpoint that says so. */
    private static boolean stateable(EvidenceCut cut) {
        return !cut.system().pinned().isEmpty()
                && new Declarations(cut.systemId(), cut.audit()).system().isPresent();
    }
}
