package org.lineproof.reporting.control.r04;

import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;

/** Section 3: how many receipts the annex lists, from when to when. */
final class ReceiptsSection {
    private ReceiptsSection() {}

    static List<Block> of(Extract extract) {
        List<OpenedEntry> receipts = extract.receipts();
        if (receipts.isEmpty()) {
            return List.of(new Block.NoEvidence(extract.say("extract.none"), List.of(extract.say("extract.supply"))));
        }
        OpenedEntry first = receipts.get(0);
        OpenedEntry last = receipts.get(receipts.size() - 1);
        return List.of(
                new Block.Paragraph(extract.say("extract.lead")),
                new Block.Facts(
                        extract.say("extract.caption"),
                        List.of(
                                Fact.text(
                                        extract.say("extract.count"),
                                        extract.texts().number(receipts.size()),
                                        extract.signed(receipts)),
                                Fact.text(
                                        extract.say("extract.first"),
                                        Moments.minute(first.entry().minute()),
                                        extract.signed(List.of(first))),
                                Fact.text(
                                        extract.say("extract.last"),
                                        Moments.minute(last.entry().minute()),
                                        extract.signed(List.of(last))))));
    }
}
