package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.front.AnchorWords;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.completeness.NothingLogged;

/** Section 9: how integrity can be checked, and what checking it gave. */
final class IntegritySection {
    private IntegritySection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say("integrity.how")));
        blocks.add(input.findings("integrity", "promise-kept"));
        input.cut().pinned().stream().map(log -> log(log, texts)).forEach(blocks::add);
        return blocks;
    }

    private static Block log(LogCut log, Texts texts) {
        LogPin pin = log.require();
        Basis whole = log.whole();
        return new Block.Facts(
                pin.origin(),
                List.of(
                        Fact.text(
                                texts.say("integrity.entries"),
                                NothingLogged.or(pin.empty(), texts.language(), Long.toString(pin.size())),
                                whole),
                        Fact.digest(texts.say("integrity.root"), pin.root().hex(), whole),
                        Fact.text(
                                texts.say("integrity.anchor"),
                                AnchorWords.of(pin, Texts.in(texts.language())),
                                whole)));
    }
}
