package org.lineproof.reporting.control.r01;

import java.util.List;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 10: what is kept and since when. */
final class RetentionSection {
    private RetentionSection() {}

    static List<Block> of(ReportInput input) {
        LogLine log = input.cut().system();
        OpenedEntry earliest = log.entries().get(0);
        long erased =
                log.entries().stream().filter(entry -> entry.content() == null).count();
        return List.of(
                input.findings("retention-floor"),
                new Block.Facts(
                        "What is kept",
                        List.of(
                                Fact.text(
                                        "Earliest record",
                                        earliest.entry().minute().toString(),
                                        log.stated(EvidenceClass.DECLARED, List.of(earliest))),
                                Fact.text("Contents no longer kept", Long.toString(erased), log.whole()))),
                new Block.NoEvidence(
                        "Legal holds.", List.of("A register of legal holds with their reasons and their end")));
    }
}
