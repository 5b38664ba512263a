package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.r01.proof.ProofBlocks;

/** Section 11: what this report does not show. */
final class LimitsSection {
    private LimitsSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say(
                input.cut().system().ofType("count").findAny().isPresent() ? "limits.counted" : "limits.uncounted")));
        blocks.add(new Block.Paragraph(texts.say("limits.signature")));
        if (input.cut().pins().stream().anyMatch(pin -> pin.state() == LogState.DEVELOPMENT_CHAIN)) {
            blocks.add(new Block.Paragraph(texts.say("limits.development")));
        }
        blocks.addAll(ProofBlocks.of(input.proofs(), texts));
        blocks.add(new Block.Paragraph(texts.say("limits.person")));
        return blocks;
    }
}
