package org.lineproof.reporting.control.r05;

import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 6: what would change the result, where the receipt records that; nothing is guessed. */
final class ChangeSection {
    private ChangeSection() {}

    static List<Block> of(Letter letter) {
        ShownEntry receipt = letter.receipt();
        if (receipt.isWithheld("factors")) {
            return List.of(new Block.Paragraph(letter.say("change.withheld")));
        }
        List<Table.Row> rows = Factor.of(receipt.value("factors"), letter.texts()).stream()
                .filter(factor -> !factor.counterfactual().isEmpty())
                .map(factor -> new Table.Row(List.of(factor.name(), factor.counterfactual()), letter.basis()))
                .toList();
        if (rows.isEmpty()) {
            return List.of(new Block.NoEvidence(letter.say("change.none"), List.of(letter.say("change.supply"))));
        }
        return List.of(
                new Block.Rows(new Table(
                        letter.say("change.caption"),
                        List.of(
                                new Column(letter.say("factors.name"), 5, Column.Kind.TEXT),
                                new Column(letter.say("change.how"), 6, Column.Kind.TEXT)),
                        rows)),
                new Block.Paragraph(letter.say("change.limits")));
    }
}
