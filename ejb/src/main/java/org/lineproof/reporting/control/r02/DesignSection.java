package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.dataset.ObservedDataset;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 2: why these data, what they are meant to measure, and the fields they have. */
final class DesignSection {
    private DesignSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>(List.of(governed.answer("aia-10-2-a"), governed.answer("aia-10-2-d")));
        List<Table.Row> rows = new ArrayList<>();
        for (Name name : governed.data().datasets()) {
            ObservedDataset dataset = governed.data().dataset(name);
            dataset.newest(Reading.FIELDS)
                    .ifPresent(fields -> rows.add(governed.cells(name)
                            .by(fields.entry())
                            .number(dataset.newest(Reading.FIELD_COUNT))
                            .add(fields.text())
                            .add(dataset.newest(Reading.DESCRIPTION))
                            .row()));
        }
        blocks.add(
                rows.isEmpty()
                        ? governed.nothing("design.none", "design.supply")
                        : new Block.Rows(new Table(
                                governed.texts().say("design.caption"),
                                List.of(
                                        governed.column("dataset", 6, Column.Kind.TEXT),
                                        governed.column("count", 2, Column.Kind.NUMBER),
                                        governed.column("fields", 10, Column.Kind.TEXT),
                                        governed.column("description", 8, Column.Kind.TEXT)),
                                rows)));
        return blocks;
    }
}
