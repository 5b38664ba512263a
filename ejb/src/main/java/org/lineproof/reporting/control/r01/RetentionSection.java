package org.lineproof.reporting.control.r01;

import java.util.List;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 10: what is kept and since when. */
final class RetentionSection {
    private RetentionSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        LogLine log = input.cut().system();
        OpenedEntry earliest = log.entries().get(0);
        long erased =
                log.entries().stream().filter(entry -> entry.content() == null).count();
        return List.of(
                input.findings("retention-floor"),
                new Block.Facts(
                        texts.say("retention.caption"),
                        List.of(
                                Fact.text(
                                        texts.say("retention.earliest"),
                                        earliest.entry().minute().toString(),
                                        log.stated(EvidenceClass.DECLARED, List.of(earliest))),
                                Fact.text(texts.say("retention.erased"), Long.toString(erased), log.whole()))),
                new Block.NoEvidence(texts.say("retention.holds"), List.of(texts.say("retention.holds.supply"))));
    }
}
