package org.lineproof.reporting.control.r05;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 3: what counted most for the output, and which way. */
final class FactorsSection {
    private FactorsSection() {}

    static List<Block> of(Letter letter) {
        ShownEntry receipt = letter.receipt();
        if (receipt.isWithheld("factors")) {
            return List.of(new Block.Paragraph(letter.say("factors.withheld")));
        }
        List<Factor> factors = Factor.of(receipt.value("factors"), letter.texts());
        if (factors.isEmpty()) {
            return List.of(new Block.NoEvidence(letter.say("factors.none"), List.of(letter.say("factors.supply"))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(letter.say("factors.lead")));
        blocks.add(new Block.Rows(new Table(
                letter.say("factors.caption"),
                List.of(
                        new Column(letter.say("factors.name"), 6, Column.Kind.TEXT),
                        new Column(letter.say("factors.direction"), 5, Column.Kind.TEXT)),
                factors.stream()
                        .map(factor -> new Table.Row(List.of(factor.name(), factor.direction()), letter.basis()))
                        .toList())));
        if (receipt.has("factorsMethod")) {
            blocks.add(new Block.Facts(
                    letter.say("factors.how"),
                    List.of(letter.stated("factors.method", receipt.text("factorsMethod")))));
        }
        blocks.add(new Block.Paragraph(letter.say("factors.limits")));
        return blocks;
    }
}
