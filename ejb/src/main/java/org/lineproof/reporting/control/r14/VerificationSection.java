package org.lineproof.reporting.control.r14;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.completeness.NothingLogged;

/** Section 7: how the package is checked without us, and against what. */
final class VerificationSection {
    private VerificationSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R14.texts(input);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say("verify.bundle")));
        blocks.add(new Block.Paragraph(texts.say("verify.command")));
        blocks.add(new Block.Paragraph(texts.say("verify.files")));
        blocks.add(new Block.Paragraph(texts.say("verify.limits")));
        input.cut().pinned().forEach(log -> blocks.add(log(log, texts)));
        return blocks;
    }

    private static Block log(LogCut log, Texts texts) {
        LogPin pin = log.require();
        Basis whole = log.whole();
        return new Block.Facts(
                pin.origin(),
                List.of(
                        Fact.text(
                                texts.say("verify.entries"),
                                NothingLogged.or(pin.empty(), texts.language(), Long.toString(pin.size())),
                                whole),
                        Fact.digest(texts.say("verify.root"), pin.root().hex(), whole)));
    }
}
