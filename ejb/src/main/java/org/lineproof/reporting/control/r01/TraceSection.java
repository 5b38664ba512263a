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
import org.lineproof.assurance.entity.dataset.SystemData;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.figure.LineageGraph;
import org.lineproof.reporting.control.r01.event.TraceWords;

/** Section 8: from decisions back to the data, for a sample. */
final class TraceSection {
    private static final int SAMPLE = 8;

    private final ReportInput input;
    private final Texts texts;
    private final TraceWords words;
    private final EvidenceCut cut;
    private final List<Declarations.Model> models;

    private TraceSection(ReportInput input) {
        this.input = input;
        this.texts = R01.texts(input);
        this.words = new TraceWords(texts);
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
            blocks.add(new Block.NoEvidence(texts.say("trace.none"), List.of(texts.say("trace.none.supply"))));
        } else {
            blocks.add(new Block.Paragraph(texts.say("trace.sample")));
            blocks.add(new Block.Rows(traces(sample)));
        }
        LineageGraph.of(cut, input.declared("name"), texts.say("trace.picture"))
                .map(Block.Lineage::new)
                .ifPresent(blocks::add);
        List<Table.Row> chain = chain();
        blocks.add(
                chain.isEmpty()
                        ? new Block.NoEvidence(texts.say("trace.no-chain"), List.of(texts.say("trace.no-chain.supply")))
                        : new Block.Rows(chain(chain)));
        blocks.add(input.findings("unregistered-model", "unproduced-input", "human-override"));
        return blocks;
    }

    private Table traces(List<OpenedEntry> sample) {
        return new Table(
                texts.say("trace.table"),
                List.of(
                        new Column(texts.say("trace.decision"), 5, Column.Kind.TEXT),
                        new Column(texts.say("trace.outcome"), 4, Column.Kind.TEXT),
                        new Column(texts.say("trace.model"), 5, Column.Kind.TEXT),
                        new Column(texts.say("trace.job"), 6, Column.Kind.TEXT),
                        new Column(texts.say("trace.person"), 5, Column.Kind.TEXT)),
                sample.stream().map(this::trace).toList());
    }

    private Table chain(List<Table.Row> edges) {
        return new Table(
                texts.say("trace.chain"),
                List.of(
                        new Column(texts.say("trace.chain.job"), 6, Column.Kind.TEXT),
                        new Column("", 2, Column.Kind.TEXT),
                        new Column(texts.say("trace.chain.dataset"), 7, Column.Kind.TEXT)),
                edges);
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
                        words.decision(receipt),
                        (outcome == null ? texts.say("trace.committed") : outcome)
                                + words.proof(input.proofs(), receipt),
                        model == null ? texts.say("trace.unregistered", words.model(receipt)) : words.model(receipt),
                        job == null ? texts.say("trace.unknown") : job.name(),
                        act == null ? texts.say("trace.no-person") : words.act(act)),
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
        SystemData data = SystemData.of(cut);
        return models.stream()
                .map(Declarations.Model::job)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(job -> observed.upstream(job).stream())
                .distinct()
                .map(edge -> new Table.Row(
                        List.of(
                                edge.job().name(),
                                texts.say(edge.written() ? "trace.chain.wrote" : "trace.chain.read"),
                                edge.dataset().toString()),
                        cut.stated(EvidenceClass.DECLARED, data.tying(edge))))
                .toList();
    }
}
