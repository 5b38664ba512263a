package org.lineproof.reporting.control.r05;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.extract.ExtractWords;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 1: what was decided, when, by whom. */
final class DecisionSection {
    private DecisionSection() {}

    static List<Block> of(Letter letter) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                letter.outside()
                        ? letter.say("decision.lead", letter.input().organisation())
                        : letter.say("decision.file")));
        if (!letter.opening().withheld().isEmpty()) {
            blocks.add(new Block.Paragraph(letter.say(
                    "decision.withheld",
                    String.join(
                            ", ",
                            letter.opening().withheld().asked().stream()
                                    .map(field -> ExtractWords.field(field, letter.shared()))
                                    .toList()))));
        }
        if (letter.receipt().isErased()) {
            blocks.add(
                    new Block.NoEvidence(letter.say("decision.erased"), List.of(letter.say("decision.erased.supply"))));
            return blocks;
        }
        blocks.add(new Block.Facts(letter.say("decision.caption"), facts(letter)));
        blocks.add(new Block.Paragraph(letter.say("decision.effect")));
        return blocks;
    }

    private static List<Fact> facts(Letter letter) {
        ShownEntry receipt = letter.receipt();
        List<Fact> facts = new ArrayList<>();
        facts.add(letter.stated("decision.number", receipt.text("decisionId")));
        facts.add(letter.stated("decision.time", letter.moment(receipt.text("time"))));
        String output = receipt.text("outputClass");
        facts.add(letter.stated("decision.output", output.isEmpty() ? letter.say("decision.committed") : output));
        letter.acts().stream()
                .filter(act -> !act.field("newOutcome").isMissingNode())
                .reduce((earlier, later) -> later)
                .ifPresent(act -> facts.add(replaced(letter, act)));
        if (receipt.has("unit")) {
            facts.add(letter.stated("decision.unit", receipt.text("unit")));
        }
        facts.add(letter.stated("decision.by", letter.input().organisation()));
        return facts;
    }

    private static Fact replaced(Letter letter, OpenedEntry act) {
        return Fact.text(
                letter.say("decision.replaced"),
                letter.shown(act).text("newOutcome"),
                letter.input()
                        .cut()
                        .system()
                        .stated(EvidenceClass.DECLARED, List.of(letter.receipt().entry(), act)));
    }
}
