package org.lineproof.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;

/** A report over an invented log, the same for the same seed and size. */
public final class SampleReport {
    public static final String SYSTEM_LOG = "sample.example/fund/system/claim-triage";
    public static final String AUDIT_LOG = "sample.example/fund/audit";
    public static final String VERIFICATION = "https://lineproof.example/verify?report=R01-5f2c81d09a44";
    private static final LogState STATE = LogState.DEVELOPMENT_CHAIN;

    private final Language language;
    private final int entries;
    private final Random random;

    private SampleReport(Language language, long seed, int entries) {
        this.language = language;
        this.random = new Random(seed);
        this.entries = entries;
    }

    /** A report whose system log has that many entries, at least 20. */
    public static ReportRecord of(long seed, int entries) {
        return of(Language.EN, seed, entries);
    }

    /** The same with the words that all reports share in a language; those of its sections stay English. */
    public static ReportRecord of(Language language, long seed, int entries) {
        return new SampleReport(language, seed, entries).report();
    }

    /** The same report with another address of a verification page, empty for none. */
    public static ReportRecord with(ReportRecord report, String verification) {
        return with(report, verification, report.sections());
    }

    /** The same report with one section that says this. */
    public static ReportRecord saying(ReportRecord report, String words) {
        Section section = new Section(1, "Scope and identity", List.of(new Block.Paragraph(words)));
        return with(report, report.verification(), List.of(section));
    }

    private static ReportRecord with(ReportRecord report, String verification, List<Section> sections) {
        return new ReportRecord(
                report.id(),
                report.language(),
                report.definition(),
                report.organisation(),
                report.system(),
                report.period(),
                report.pins(),
                verification,
                sections,
                report.annexes());
    }

    private ReportRecord report() {
        Definition definition = new Definition(
                "R01",
                "Record-keeping and traceability report",
                "AI Act Art. 12, 19, 21(2); Annex IV 2(g)",
                "The Act demands automatic logging and keeping; it demands neither hash chains, signatures nor a"
                        + " ledger. Integrity proofs are additional evidence.",
                "2026-11",
                "Regulation (EU) 2024/1689, consolidated 2026-07-27");
        SubjectSystem system = new SubjectSystem(
                "claim-triage",
                "Medical claim triage",
                "Ranks incoming reimbursement claims for manual review",
                "deployer",
                "5(a)",
                "Prepares decisions of a public payer on health care benefits");
        Period period = new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
        return new ReportRecord(
                "R01-5f2c81d09a44",
                language,
                definition,
                "Sample Health Fund",
                system,
                period,
                pins(),
                VERIFICATION,
                sections(),
                List.of(annex()));
    }

    private Pins pins() {
        return new Pins(
                List.of(pin(SYSTEM_LOG, entries, "2026-11-22T15:20:00Z"), pin(AUDIT_LOG, 3, "2026-11-22T15:19:30Z")),
                "1",
                "all fields open");
    }

    private LogPin pin(String origin, long size, String publishedAt) {
        Hash root = hash();
        String note = origin + "\n" + size + "\n" + root.base64() + "\n\n— " + origin + " " + hash().base64()
                + hash().base64() + "\n";
        return new LogPin(
                origin,
                size,
                root,
                note,
                Instant.parse(publishedAt),
                STATE,
                "development chain 31337, block 12, transaction 0x" + hash().hex());
    }

    private List<Section> sections() {
        return List.of(
                new Section(1, "Scope and identity", List.of(identity())),
                new Section(2, "Logging capability", List.of(nothing("No event types were declared."))),
                new Section(3, "Volume and completeness", List.of(chart(), volume(), findings())),
                new Section(5, "Lineage", List.of(lineage())),
                new Section(
                        9, "Integrity", List.of(new Block.Paragraph("Every root was recomputed from the entries."))));
    }

    private Block identity() {
        Basis declared = Basis.entry(EvidenceClass.DECLARED, STATE, AUDIT_LOG, 0);
        return new Block.Facts(
                "As declared by the organisation",
                List.of(
                        Fact.text("System", "Medical claim triage (claim-triage)", declared),
                        Fact.text("Time zone", "UTC", Basis.computed(STATE, SYSTEM_LOG, entries)),
                        Fact.digest("Model triage@1.4.0", hash().hex(), declared)));
    }

    private Block nothing(String subject) {
        return new Block.NoEvidence(
                subject,
                List.of("A declaration of event types with their schema version", "A record of clock sources"));
    }

    private Block volume() {
        List<Column> columns = List.of(
                new Column("Day (UTC)", 3, Column.Kind.TEXT),
                new Column("Model", 4, Column.Kind.TEXT),
                new Column("Receipts", 2, Column.Kind.NUMBER));
        Basis basis = Basis.computed(STATE, SYSTEM_LOG, entries);
        return new Block.Rows(new Table(
                "Receipts per day and model version",
                columns,
                List.of(
                        new Table.Row(List.of("2026-11-20", "triage@1.4.0", "112"), basis),
                        new Table.Row(List.of("2026-11-21", "triage@1.4.0", "88"), basis))));
    }

    private Block chart() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            bars.add(new Chart.Bar(
                    String.format("%02d.11.", day), List.of((long) random.nextInt(120), (long) random.nextInt(40))));
        }
        return new Block.Bars(new Chart(
                "Receipts a day (UTC) by evidence class",
                List.of("signed", "ZK-proved"),
                bars,
                Basis.computed(STATE, SYSTEM_LOG, entries)));
    }

    private static Block lineage() {
        List<Graph.Node> nodes = new ArrayList<>();
        List<Graph.Edge> edges = new ArrayList<>();
        for (String name : List.of("claims-2024", "claims-2025", "codes-icd-10", "reviewers-labels")) {
            nodes.add(new Graph.Node(name, Graph.Kind.DATASET, name));
            edges.add(new Graph.Edge(name, "features"));
        }
        nodes.add(new Graph.Node("features", Graph.Kind.RUN, "triage-etl.build-features 2026-10-30"));
        nodes.add(new Graph.Node("set", Graph.Kind.DATASET, "triage-features of a very long name that is cut"));
        nodes.add(new Graph.Node("train", Graph.Kind.RUN, "triage-train 2026-11-02"));
        nodes.add(new Graph.Node("model", Graph.Kind.MODEL, "triage@1.4.0"));
        nodes.add(new Graph.Node("system", Graph.Kind.SYSTEM, "Medical claim triage"));
        edges.add(new Graph.Edge("features", "set"));
        edges.add(new Graph.Edge("set", "train"));
        edges.add(new Graph.Edge("train", "model"));
        edges.add(new Graph.Edge("model", "system"));
        return new Block.Lineage(new Graph(
                "From the source data to the system in use",
                nodes,
                edges,
                Basis.entry(EvidenceClass.DECLARED, STATE, AUDIT_LOG, 1)));
    }

    private Block findings() {
        Basis gap = new Basis(
                EvidenceClass.SIGNED, STATE, List.of(Reference.to(SYSTEM_LOG, 6), Reference.to(SYSTEM_LOG, 7)));
        return new Block.Findings(List.of(
                finding(Outcome.FAILED, gap, "Between 41 and 43 of epoch 1 one receipt is missing.", "Send number 42."),
                finding(Outcome.PASSED, gap, "All signatures were valid when received.", ""),
                finding(Outcome.INDETERMINATE, null, "No retention rule was declared.", "Declare a retention rule.")));
    }

    private static Finding finding(Outcome outcome, @Nullable Basis basis, String reason, String cure) {
        return new Finding(
                "sequence-gap", "Sequence of each producer", "aia-12-1", "Art. 12(1)", outcome, reason, basis, cure);
    }

    private Annex annex() {
        List<Column> columns = List.of(
                new Column("No.", 22, Column.Kind.NUMBER),
                new Column("Type", 36, Column.Kind.TEXT),
                new Column("What it says", 76, Column.Kind.TEXT),
                new Column("Producer", 56, Column.Kind.TEXT),
                new Column("Minute (UTC)", 77, Column.Kind.TEXT),
                new Column("Leaf hash", 128, Column.Kind.DIGEST));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            String says = "Decision D-" + (10_000 + random.nextInt(90_000)) + ", class "
                    + (random.nextBoolean() ? "review" : "pay");
            rows.add(new Table.Row(
                    List.of(
                            Integer.toString(i),
                            "receipt",
                            says,
                            "serving-1, 1/" + (i + 1),
                            "2026-11-21T10:" + (10 + i % 50) + "Z",
                            hash().hex()),
                    Basis.entry(EvidenceClass.SIGNED, STATE, SYSTEM_LOG, i)));
        }
        return new Annex(
                'A',
                "All entries of log L1",
                "All " + entries + " entries of the pinned log, in their order. Nothing is left out.",
                new Table("Table A. Entries of " + SYSTEM_LOG, columns, rows));
    }

    private Hash hash() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Hash(bytes);
    }
}
