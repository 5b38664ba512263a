package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.figure.LineageGraph;

/** Section 8: from decisions back to the data, for a sample. */
final class TraceSection {
    private static final int SAMPLE = 8;
    private static final List<Column> TRACES = List.of(
            new Column("Decision", 5, Column.Kind.TEXT),
            new Column("Outcome", 4, Column.Kind.TEXT),
            new Column("Model version", 5, Column.Kind.TEXT),
            new Column("Trained by", 6, Column.Kind.TEXT),
            new Column("Person", 5, Column.Kind.TEXT));
    private static final List<Column> CHAIN = List.of(
            new Column("Job", 6, Column.Kind.TEXT),
            new Column("", 2, Column.Kind.TEXT),
            new Column("Data set", 7, Column.Kind.TEXT));

    private final ReportInput input;
    private final EvidenceCut cut;
    private final List<Declarations.Model> models;

    private TraceSection(ReportInput input) {
        this.input = input;
        this.cut = input.cut();
        this.models = new Declarations(cut.systemId(), cut.audit()).models().toList();
    }

    static List<Block> of(ReportInput input) {
        return new TraceSection(input).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<OpenedEntry> sample = sample();
        if (sample.isEmpty()) {
            blocks.add(new Block.NoEvidence("No receipt is in the log.", List.of("A receipt of each decision")));
        } else {
            blocks.add(
                    new Block.Paragraph("The sample holds the decisions that findings point to, and the first and the"
                            + " last of the log. Any other decision can be traced the same way from annex A."));
            blocks.add(new Block.Rows(new Table(
                    "From decision to model",
                    TRACES,
                    sample.stream().map(this::trace).toList())));
        }
        LineageGraph.of(cut, input.declared("name"), "From the source data to the system")
                .map(Block.Lineage::new)
                .ifPresent(blocks::add);
        List<Table.Row> chain = chain();
        blocks.add(
                chain.isEmpty()
                        ? new Block.NoEvidence(
                                "No lineage leads to a registered model version.",
                                List.of("OpenLineage events of the training pipeline, and the training job in the"
                                        + " registration"))
                        : new Block.Rows(new Table("From model back to the sources, nearest first", CHAIN, chain)));
        blocks.add(input.findings("unregistered-model", "unproduced-input", "human-override"));
        return blocks;
    }

    /** Decisions people acted on, decisions of unregistered versions, the first and the last. */
    private List<OpenedEntry> sample() {
        List<OpenedEntry> receipts = input.receipts();
        if (receipts.isEmpty()) {
            return List.of();
        }
        Stream<OpenedEntry> pointedAt = receipts.stream()
                .filter(receipt ->
                        act(receipt) != null || receipt.entry().references().isEmpty());
        Set<OpenedEntry> sample =
                new LinkedHashSet<>(pointedAt.limit(SAMPLE - 2).toList());
        sample.add(receipts.get(0));
        sample.add(receipts.get(receipts.size() - 1));
        return sample.stream()
                .sorted((a, b) -> Long.compare(a.index(), b.index()))
                .toList();
    }

    private Table.Row trace(OpenedEntry receipt) {
        Declarations.@Nullable Model model = model(receipt);
        @Nullable OpenedEntry act = act(receipt);
        String proof = input.proofs().words(receipt);
        String outcome = receipt.text("outputClass");
        List<Reference> references = new ArrayList<>(List.of(cut.system().reference(receipt)));
        if (act != null) {
            references.add(cut.system().reference(act));
        }
        if (model != null) {
            references.add(cut.audit().reference(model.entry()));
        }
        Basis basis = new Basis(
                model == null && act == null ? input.proofs().evidence(receipt) : EvidenceClass.DECLARED,
                cut.system().state(),
                references);
        Name job = model == null ? null : model.job();
        return new Table.Row(
                List.of(
                        TraceWords.decision(receipt),
                        (outcome == null ? "committed to" : outcome) + (proof.isEmpty() ? "" : ", " + proof),
                        TraceWords.model(receipt) + (model == null ? ", not registered" : ""),
                        job == null ? "not known" : job.name(),
                        act == null ? "none recorded" : String.valueOf(act.text("kind"))),
                basis);
    }

    /** The registration that the receipt's entry refers to, null if it refers to none. */
    private Declarations.@Nullable Model model(OpenedEntry receipt) {
        return models.stream()
                .filter(model -> receipt.entry().references().stream()
                        .anyMatch(reference -> reference
                                .leafHash()
                                .equals(model.entry().entry().leafHash())))
                .findFirst()
                .orElse(null);
    }

    /** What a person did about the decision, null if nothing is recorded. */
    private @Nullable OpenedEntry act(OpenedEntry receipt) {
        return cut.system()
                .ofType("oversight")
                .filter(act -> act.entry().references().stream()
                        .anyMatch(reference ->
                                reference.leafHash().equals(receipt.entry().leafHash())))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private List<Table.Row> chain() {
        LogLine lineage = cut.lineage();
        if (lineage.isEmpty()) {
            return List.of();
        }
        ObservedLineage observed = ObservedLineage.of(lineage);
        return models.stream()
                .map(Declarations.Model::job)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(job -> observed.upstream(job).stream())
                .distinct()
                .map(edge -> new Table.Row(
                        List.of(
                                edge.job().name(),
                                edge.written() ? "wrote" : "read",
                                edge.dataset().toString()),
                        lineage.stated(EvidenceClass.DECLARED, List.of(edge.entry()))))
                .toList();
    }
}
