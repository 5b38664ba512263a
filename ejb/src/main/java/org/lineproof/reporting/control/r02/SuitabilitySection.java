package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.Assertion;
import org.lineproof.assurance.entity.dataset.ColumnMeasure;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.declared.PracticeFacts;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 5: whether the data suit: what was measured and tested, what is declared of it, and the answers. */
final class SuitabilitySection {
    /** Rows of a table inside the section; the lineage log holds them all. */
    private static final int MOST = 60;

    private static final Set<String> FIGURES = Set.of("model", "figures");

    private final GovernedData governed;
    private final List<Block> blocks = new ArrayList<>();

    private SuitabilitySection(GovernedData governed) {
        this.governed = governed;
    }

    static List<Block> of(GovernedData governed) {
        return new SuitabilitySection(governed).blocks();
    }

    private List<Block> blocks() {
        List<Table.Row> measures = new ArrayList<>();
        List<Table.Row> assertions = new ArrayList<>();
        for (Name name : governed.data().datasets()) {
            measures(name, measures);
            assertions(name, assertions);
        }
        rows("measures", measures, measureColumns());
        rows("assertions", assertions, assertionColumns());
        List<OpenedEntry> figures = governed.input().declarations().practices("metrics");
        PracticeFacts.newest(figures, "model")
                .forEach(metrics -> blocks.add(new Block.Facts(
                        governed.texts().say("figures.caption"),
                        governed.practices().some(metrics, FIGURES))));
        blocks.add(governed.answer("aia-10-2-e"));
        blocks.add(governed.answer("aia-10-3"));
        return blocks;
    }

    private void measures(Name name, List<Table.Row> rows) {
        governed.data()
                .dataset(name)
                .newestWith(ColumnMeasure.FACET)
                .ifPresent(sighting -> ColumnMeasure.of(sighting.facets())
                        .forEach(measure -> rows.add(governed.cells(name)
                                .by(sighting.entry())
                                .add(measure.column())
                                .add(measure.nulls())
                                .add(measure.distinct())
                                .add(measure.least())
                                .add(measure.most())
                                .row())));
    }

    private void assertions(Name name, List<Table.Row> rows) {
        governed.data()
                .dataset(name)
                .newestWith(Assertion.FACET)
                .ifPresent(sighting -> Assertion.of(sighting.facets())
                        .forEach(assertion -> rows.add(governed.cells(name)
                                .by(sighting.entry())
                                .add(assertion.name())
                                .add(
                                        assertion.column() == null
                                                ? governed.texts().say("assertion.whole")
                                                : assertion.column())
                                .add(governed.texts().say(assertion.held() ? "assertion.held" : "assertion.broken"))
                                .row())));
    }

    private void rows(String key, List<Table.Row> rows, List<Column> columns) {
        if (rows.isEmpty()) {
            blocks.add(governed.nothing(key + ".none", key + ".supply"));
            return;
        }
        blocks.add(new Block.Rows(new Table(
                governed.texts().say(key + ".caption"),
                columns,
                rows.stream().limit(MOST).toList())));
        if (rows.size() > MOST) {
            blocks.add(new Block.Paragraph(governed.texts().say("rows.more", MOST, rows.size())));
        }
    }

    private List<Column> measureColumns() {
        return List.of(
                governed.column("dataset", 6, Column.Kind.TEXT),
                governed.column("column", 5, Column.Kind.TEXT),
                governed.column("nulls", 3, Column.Kind.NUMBER),
                governed.column("distinct", 4, Column.Kind.NUMBER),
                governed.column("least", 3, Column.Kind.NUMBER),
                governed.column("most", 3, Column.Kind.NUMBER));
    }

    private List<Column> assertionColumns() {
        return List.of(
                governed.column("dataset", 6, Column.Kind.TEXT),
                governed.column("assertion", 6, Column.Kind.TEXT),
                governed.column("column", 5, Column.Kind.TEXT),
                governed.column("result", 5, Column.Kind.TEXT));
    }
}
