package org.lineproof.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;

/** An organisation with two AI systems: one of which much is recorded, one of which next to nothing is. Always the same bytes. */
public final class RichAndPoor {
    public static final Period NOVEMBER =
            new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    private static final long SEED = 20_261_127;
    private static final int RECEIPTS = 24;
    private static final int OVERRIDDEN = 7;
    /** What people did about which decision. */
    private static final Map<Integer, String> ACTS =
            Map.of(3, "REVIEWED", OVERRIDDEN, "OVERRIDDEN", 15, "STOPPED", 18, "REVIEWED");

    private static final String DIGEST = CutBuilder.DIGEST;
    private static final String VERIFICATION = "https://evidence.example/lineproof/verify.xhtml";

    /** Id of the entry in a request; the report does not show it. */
    private static final UUID ENTRY = new UUID(0, 1);

    private RichAndPoor() {}

    /** Every kind of evidence that a report can show. */
    public static CutBuilder rich() {
        CutBuilder cut = new CutBuilder(SEED).system("both");
        declare(cut);
        layDown(cut);
        record(cut);
        RichPipeline.observe(cut);
        for (int sequence = 1; sequence <= RECEIPTS; sequence++) {
            cut.receipt(sequence, true, explained(sequence));
            String act = ACTS.get(sequence);
            if (act != null) {
                cut.act(act);
            }
        }
        cut.heartbeat(RECEIPTS).count("2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z", RECEIPTS);
        document(cut);
        handOver(cut);
        return cut;
    }

    /** A system that is registered, and one receipt that says as little as it may. */
    public static CutBuilder poor() {
        return new CutBuilder(SEED).system("both").receipt(1, false);
    }

    /** A system that is registered, and nothing else. */
    public static CutBuilder empty() {
        return new CutBuilder(SEED).system("both");
    }

    /** A report as somebody would ask for it; an explanation is asked of the decision that a person overrode, or the first. */
    public static ReportRecord report(String definition, EvidenceCut cut, Language language) {
        return report(definition, cut, Checks.evaluate(cut, Reports.CATALOGUE, language), language);
    }

    /** The same where the checks were put to the cut already. */
    public static ReportRecord report(String definition, EvidenceCut cut, Evaluation evaluation, Language language) {
        boolean explanation = definition.equals(ReportRequest.EXPLANATION);
        ReportRequest plain = new ReportRequest(
                explanation ? "R01" : definition, new SystemId(cut.systemId()), NOVEMBER.from(), NOVEMBER.to());
        ReportRequest request = new ReportRequest(
                definition, plain.system(), plain.from(), plain.to(), language, scope(explanation), VERIFICATION);
        return Reports.of(request, cut, evaluation, explanation ? Optional.of(decision(cut)) : Optional.empty());
    }

    private static ReportScope scope(boolean explanation) {
        return new ReportScope(
                explanation ? ENTRY : null,
                ReportScope.WHOLE.withheld(),
                "Supervisory authority",
                "Regulation (EU) 2024/1689, Art. 21",
                "Examination of the system");
    }

    /** The decision that an explanation is asked of; only receipts, and acts about them, stand before it in its log. */
    static OpenedEntry decision(EvidenceCut cut) {
        List<OpenedEntry> entries = cut.system().entries();
        long actsBefore =
                ACTS.keySet().stream().filter(sequence -> sequence < OVERRIDDEN).count();
        return entries.get((int) Math.min(OVERRIDDEN + actsBefore, entries.size()) - 1);
    }

    private static void declare(CutBuilder cut) {
        cut.model("1", "train").source("claims").source("holdout");
        cut.practice("datasheet", sheet("claims", "Claims of the fund, 2021 to 2025"))
                .practice("datasheet", sheet("features", "Derived from the claims by the job prepare"));
        cut.practice(
                "metrics",
                members -> members.put("model", DIGEST)
                        .putArray("figures")
                        .addObject()
                        .put("name", "AUC")
                        .put("value", "0.91"));
        cut.practice(
                "testing",
                members -> members.put("model", DIGEST)
                        .put("report", DIGEST)
                        .put("signedBy", "Head of model validation")
                        .put("date", "2026-10-30")
                        .put("scope", "Accuracy, and error rates by age group"));
        cut.practice(
                "documentation",
                members -> members.put("title", "Technical documentation")
                        .put("version", "1.2")
                        .put("document", DIGEST)
                        .put("placedOnMarket", "2026-11-01")
                        .put("keptUntil", "2036-11-01"));
        cut.practice(
                "documentation",
                members -> members.put("title", "R02 data governance, signed by the head of data")
                        .put("version", "1")
                        .put("document", DIGEST)
                        .put("placedOnMarket", "2026-11-01")
                        .put("keptUntil", "2036-11-01"));
        cut.practice("instructions", members -> members.put("version", "3").put("document", DIGEST));
    }

    private static void layDown(CutBuilder cut) {
        cut.practice("retention", members -> members.put("period", "P10Y").put("basis", "Claims can be disputed"));
        cut.practice("notice", notice("N-1", "persons")).practice("notice", notice("N-2", "workers"));
        cut.practice(
                "contact",
                members -> members.put("contact", "Compliance office, compliance@fund.example")
                        .put("language", "de")
                        .put("form", "JSON and PDF"));
        cut.practice(
                "processing",
                members -> List.of(
                                "controller",
                                "purposes",
                                "subjects",
                                "data",
                                "recipients",
                                "transfers",
                                "erasure",
                                "security")
                        .forEach(letter -> members.put(letter, "Stated in the register of the fund under " + letter)));
        for (String requirement : List.of(
                "aia-9-1",
                "aia-10-2-a",
                "aia-10-2-f",
                "aia-10-4",
                "aia-13-1",
                "aia-14-1",
                "aia-annex4-1-a",
                "aia-annex4-2-b",
                "aia-annex4-3-3",
                "aia-annex4-4",
                "aia-17-1-f")) {
            cut.answer(requirement, "met", "2026-01-01", "2027-12-31");
        }
        cut.answer("aia-10-2-h", "not-met", "2026-01-01", "2027-12-31")
                .answer("aia-annex4-1-f", "not-applicable", "2026-01-01", "2027-12-31")
                .answer("aia-annex4-2-h", "met", "2025-01-01", "2025-12-31");
    }

    /** Which events are recorded, what was changed, and how the operation is followed. */
    private static void record(CutBuilder cut) {
        cut.practice("logging", members -> {
            List.of("override", "stop", "model-version", "modification")
                    .forEach(kind -> members.withArray("risk").add(kind));
            List.of("decision", "heartbeat", "count", "metrics", "run")
                    .forEach(kind -> members.withArray("monitoring").add(kind));
            List.of("decision", "review", "override", "stop")
                    .forEach(kind -> members.withArray("operation").add(kind));
            members.put("clock", "NTP of the fund's data centre, stratum 2")
                    .put("place", "Model servers in Vienna")
                    .put("control", "The fund; no supplier has access")
                    .put("elsewhere", "Access to the servers: log of the data centre, kept for a year");
        });
        cut.practice(
                "modification",
                members -> members.put("change", "Threshold for a review lowered from 0.70 to 0.65")
                        .put("substantial", false)
                        .put("reasons", "Foreseen in the initial assessment; neither purpose nor risk changes")
                        .put("decidedBy", "Head of compliance")
                        .put("date", "2026-11-20"));
        cut.answer("aia-72-3", "met", "2026-01-01", "2027-12-31")
                .answer("aia-26-5-monitor", "met", "2026-01-01", "2027-12-31");
    }

    /** What people wrote for points of Annex IV that nothing recorded answers. */
    private static void document(CutBuilder cut) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("aia-annex4-2-e", "Two reviewers can stop the ranking; how they are trained is in the document.");
        answers.put("aia-annex4-5", "The register of risks with residual risks, reviewed each quarter.");
        answers.put("aia-annex4-7", "No harmonised standard is applied; ISO/IEC 42001 is used in part.");
        answers.put("aia-annex4-8", "A copy of the declaration of 2026-10-31.");
        answers.put("aia-annex4-9", "The plan: drift each week, complaints each month, an audit each year.");
        answers.forEach((point, text) -> cut.answer(point, "met", text, "2026-01-01", "2027-12-31"));
    }

    /** Reports that were issued before: released and sealed, declined, not decided. */
    private static void handOver(CutBuilder cut) {
        cut.issued("R11-0a1b2c3d4e5f")
                .issued("R04-1b2c3d4e5f60")
                .decided("declined", "reviewer", null)
                .issued("R04-2c3d4e5f6071")
                .decided("released", "reviewer", "Supervisory authority")
                .sealed("reviewer")
                .issued("R14-3d4e5f607182")
                .decided("released", "reviewer", "Supervisory authority")
                .sealed("reviewer");
    }

    private static Consumer<ObjectNode> explained(int sequence) {
        return members -> members.put(
                        "inputCommitment",
                        "sha256:" + Integer.toHexString(sequence % 16).repeat(64))
                .put("confidence", (50 + sequence) / 100.0)
                .put("noticeId", "N-1")
                .put("instructionsVersion", "3")
                .put("unit", sequence % 2 == 0 ? "Vienna" : "Graz")
                .put("factorsMethod", "SHAP")
                .putArray("factors")
                .add("duration of treatment, raises the rank")
                .add("missing report, lowers the rank");
    }

    private static Consumer<ObjectNode> sheet(String dataset, String origin) {
        return members -> members.put("namespace", "db")
                .put("name", dataset)
                .put("origin", origin)
                .put("rights", "Contract of insurance; GDPR Art. 6(1)(b)")
                .put("collection", "Entered by the branches")
                .put("preparation", "Names and addresses removed");
    }

    private static Consumer<ObjectNode> notice(String id, String audience) {
        return members -> members.put("notice", id)
                .put("audience", audience)
                .put("since", "2026-01-01")
                .put("text", "This decision is prepared with AI.");
    }
}
