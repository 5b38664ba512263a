package org.lineproof.reporting.control.r14;

import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.text.Minutes;

/** Section 8: the packages that were issued before, and what is not recorded about their way. */
final class HandOverSection {
    private HandOverSection() {}

    static List<Block> of(ReportInput input, Inventory inventory) {
        Texts texts = R14.texts(input);
        List<OpenedEntry> packages = inventory.reports().stream()
                .filter(report -> Inventory.definition(report).equals("R14"))
                .toList();
        Block earlier = packages.isEmpty()
                ? new Block.NoEvidence(texts.say("none.earlier"), List.of(texts.say("supply.earlier")))
                : new Block.Facts(
                        texts.say("handover.caption"),
                        packages.stream()
                                .map(report -> Fact.text(
                                        String.valueOf(report.text("report")),
                                        texts.say(
                                                "handover.logged",
                                                Minutes.of(report.entry().minute())),
                                        input.cut().audit().stated(EvidenceClass.DECLARED, List.of(report))))
                                .toList());
        return List.of(
                earlier, new Block.NoEvidence(texts.say("none.delivery"), List.of(texts.say("supply.delivery"))));
    }
}
