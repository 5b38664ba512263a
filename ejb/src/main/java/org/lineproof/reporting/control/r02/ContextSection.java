package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 6: where and among whom the system is used, as far as the data show it. */
final class ContextSection {
    private ContextSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>(List.of(governed.answer("aia-10-4")));
        List<Table.Row> rows = new ArrayList<>();
        for (Name name : governed.data().datasets()) {
            governed.data()
                    .dataset(name)
                    .newest(Reading.TAGS)
                    .ifPresent(tags -> rows.add(governed.cells(name)
                            .by(tags.entry())
                            .add(tags.text())
                            .row()));
        }
        blocks.add(
                rows.isEmpty()
                        ? governed.nothing("tags.none", "tags.supply")
                        : new Block.Rows(new Table(
                                governed.texts().say("tags.caption"),
                                List.of(
                                        governed.column("dataset", 1, Column.Kind.TEXT),
                                        governed.column("tags", 2, Column.Kind.TEXT)),
                                rows)));
        return blocks;
    }
}
