package org.lineproof.reporting.control.r05;

import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 5: what people did about this decision; by their role, not by name. */
final class HumanSection {
    private HumanSection() {}

    static List<Block> of(Letter letter) {
        if (letter.acts().isEmpty()) {
            return List.of(new Block.NoEvidence(letter.say("human.none"), List.of(letter.say("human.supply"))));
        }
        return List.of(
                new Block.Paragraph(letter.say("human.lead")),
                new Block.Rows(new Table(
                        letter.say("human.caption"),
                        List.of(
                                new Column(letter.say("human.at"), 4, Column.Kind.TEXT),
                                new Column(letter.say("human.act"), 5, Column.Kind.TEXT),
                                new Column(letter.say("human.reason"), 6, Column.Kind.TEXT)),
                        letter.acts().stream().map(act -> row(letter, act)).toList())));
    }

    private static Table.Row row(Letter letter, OpenedEntry act) {
        ShownEntry shown = letter.shown(act);
        return new Table.Row(
                List.of(letter.moment(act.entry().minute()), kind(letter, shown), shown.text("reason")),
                letter.input().cut().system().stated(EvidenceClass.DECLARED, List.of(act)));
    }

    private static String kind(Letter letter, ShownEntry act) {
        String key = "human." + act.text("kind");
        return act.has("kind") && letter.texts().keys().contains(key)
                ? letter.say(key, act.text("newOutcome"))
                : act.text("kind");
    }
}
