package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.r01.proof.ProofBlocks;

/** Section 11: what this report does not show. */
final class LimitsSection {
    private LimitsSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        List<Block> blocks = new ArrayList<>();
        List<OpenedEntry> counts = input.cut().system().ofType("count").toList();
        boolean empty = input.cut().system().isEmpty();
        blocks.add(new Block.Paragraph(
                texts.say(empty ? "limits.nothing" : counts.isEmpty() ? "limits.uncounted" : "limits.counted")));
        if (!counts.isEmpty()) {
            blocks.add(new Block.Facts(
                    texts.say("limits.counts.caption"),
                    List.of(Fact.text(
                            texts.say("limits.counts"),
                            texts.number(counts.size()),
                            input.cut().system().stated(EvidenceClass.DECLARED, counts)))));
        }
        blocks.add(new Block.Paragraph(texts.say("limits.signature")));
        if (input.cut().pins().stream().anyMatch(pin -> pin.state() == LogState.DEVELOPMENT_CHAIN)) {
            blocks.add(new Block.Paragraph(texts.say("limits.development")));
        }
        blocks.addAll(ProofBlocks.of(input.proofs(), texts));
        blocks.add(new Block.Paragraph(texts.say("limits.person")));
        return blocks;
    }
}
