package org.lineproof.reporting.control.r01;

import java.util.List;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.completeness.NothingLogged;

/** Section 10: what is kept and since when. */
final class RetentionSection {
    private RetentionSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        LogLine log = input.cut().system();
        long erased =
                log.entries().stream().filter(entry -> entry.content() == null).count();
        return List.of(
                input.findings("retention-floor"),
                new Block.Facts(
                        texts.say("retention.caption"),
                        List.of(
                                earliest(input, texts),
                                Fact.text(
                                        texts.say("retention.erased"),
                                        NothingLogged.or(log.isEmpty(), input.language(), Long.toString(erased)),
                                        log.whole()))),
                new Block.NoEvidence(texts.say("retention.holds"), List.of(texts.say("retention.holds.supply"))));
    }

    private static Fact earliest(ReportInput input, Texts texts) {
        LogLine log = input.cut().system();
        String label = texts.say("retention.earliest");
        if (log.isEmpty()) {
            return Fact.text(label, NothingLogged.or(true, input.language(), ""), log.whole());
        }
        OpenedEntry earliest = log.entries().get(0);
        return Fact.text(
                label, earliest.entry().minute().toString(), log.stated(EvidenceClass.DECLARED, List.of(earliest)));
    }
}
