package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.Stated;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.figure.LineageGraph;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 10: the lineage drawn; from each origin forward to the model versions; what runs say they made. */
final class GraphSection {
    private final GovernedData governed;

    private GraphSection(GovernedData governed) {
        this.governed = governed;
    }

    static List<Block> of(GovernedData governed) {
        return new GraphSection(governed).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        LineageGraph.of(
                        governed.input().cut(),
                        governed.data().beyond(),
                        governed.input().declared("name"),
                        governed.texts().say("graph.caption"))
                .map(Block.Lineage::new)
                .ifPresent(blocks::add);
        if (blocks.isEmpty()) {
            blocks.add(governed.nothing("graph.none", "inventory.supply.job", "inventory.supply.events"));
            return blocks;
        }
        blocks.add(new Block.Paragraph(governed.texts().say("graph.lead")));
        List<Table.Row> forward = governed.data().origins().entrySet().stream()
                .map(origin -> forward(origin.getKey(), origin.getValue()))
                .toList();
        if (!forward.isEmpty()) {
            blocks.add(new Block.Rows(new Table(
                    governed.texts().say("forward.caption"),
                    List.of(
                            governed.column("origin", 6, Column.Kind.TEXT),
                            governed.column("known", 6, Column.Kind.TEXT),
                            governed.column("through", 6, Column.Kind.TEXT),
                            governed.column("into", 5, Column.Kind.TEXT)),
                    forward)));
        }
        made().ifPresent(blocks::add);
        return blocks;
    }

    private Table.Row forward(Name origin, ObservedLineage.Edge first) {
        GovernedData.Cells cells = governed.cells(origin).by(first.entry());
        governed.data().tying(first).forEach(cells::by);
        Optional<OpenedEntry> declared = governed.data().source(origin);
        declared.ifPresent(cells::by);
        cells.add(governed.texts().say(declared.isPresent() ? "origin.declared" : "origin.unresolved"));
        List<String> jobs = new ArrayList<>(List.of(first.job().name()));
        List<String> models = new ArrayList<>();
        for (Declarations.Model model : governed.data().models()) {
            List<ObservedLineage.Edge> path = governed.data().path(origin, model);
            if (!path.isEmpty()) {
                models.add(model.label());
                cells.by(model.entry());
                path.forEach(edge -> {
                    jobs.add(edge.job().name());
                    cells.by(edge.entry());
                });
            }
        }
        return cells.add(jobs.stream().distinct().collect(Collectors.joining(", ")))
                .add(models.isEmpty() ? governed.texts().say("into.none") : String.join(", ", models))
                .row();
    }

    /** What runs say of the models they made, beside what is registered; empty if none says anything. */
    private Optional<Block> made() {
        List<Table.Row> rows = new ArrayList<>();
        for (ObservedRun run : governed.data().runs()) {
            run.model().ifPresent(stated -> rows.add(made(run, stated)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Rows(new Table(
                        governed.texts().say("made.caption"),
                        List.of(
                                governed.column("job", 4, Column.Kind.TEXT),
                                governed.column("digest", 9, Column.Kind.DIGEST),
                                governed.column("registered", 6, Column.Kind.TEXT)),
                        rows)));
    }

    private Table.Row made(ObservedRun run, Stated stated) {
        GovernedData.Cells cells = governed.cells()
                .add(run.job().name(), stated.entry())
                .add(stated.text().replace("sha256:", ""));
        Optional<Declarations.Model> registered = governed.data().models().stream()
                .filter(model -> model.digest().equals(stated.text()))
                .findFirst();
        registered.ifPresent(model -> cells.by(model.entry()));
        governed.data().tyingJob(run.job()).forEach(cells::by);
        return cells.add(registered
                        .map(model -> governed.texts().say("made.same", model.label()))
                        .orElse(governed.texts().say("made.other")))
                .row();
    }
}
