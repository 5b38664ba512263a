package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 11: on what right the data are used, and what was deleted. */
final class RightsSection {
    private static final Set<String> RIGHTS = Set.of("rights");

    private RightsSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>();
        governed.data()
                .sheets()
                .forEach((name, sheet) -> blocks.add(
                        new Block.Facts(name.toString(), governed.practices().some(sheet, RIGHTS))));
        if (blocks.isEmpty()) {
            blocks.add(governed.nothing("rights.none", "rights.supply"));
        }
        List<Table.Row> changes = changes(governed);
        if (!changes.isEmpty()) {
            blocks.add(new Block.Rows(new Table(
                    governed.texts().say("changes.caption"),
                    List.of(
                            governed.column("dataset", 2, Column.Kind.TEXT),
                            governed.column("change", 1, Column.Kind.TEXT)),
                    changes)));
        }
        LogLine lineage = governed.input().cut().lineage();
        if (!lineage.isEmpty()) {
            long erased = lineage.entries().stream()
                    .filter(entry -> entry.content() == null)
                    .count();
            blocks.add(new Block.Facts(
                    governed.texts().say("erased.caption"),
                    List.of(Fact.text(
                            governed.texts().say("erased.label"),
                            governed.texts().number(erased),
                            lineage.whole()))));
        }
        blocks.add(governed.nothing("reservations.none", "reservations.supply.text", "reservations.supply.erasure"));
        return blocks;
    }

    private static List<Table.Row> changes(GovernedData governed) {
        List<Table.Row> rows = new ArrayList<>();
        for (Name name : governed.data().datasets()) {
            governed.data()
                    .dataset(name)
                    .all(Reading.LIFECYCLE)
                    .forEach(change -> rows.add(governed.cells(name)
                            .by(change.entry())
                            .add(change.text())
                            .row()));
        }
        return rows;
    }
}
