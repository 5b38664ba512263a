package org.lineproof.reporting.control.r04;

import java.util.List;
import org.lineproof.report.record.Block;

/** Section 7: what checking the logs gave, and how a reader checks each row alone. */
final class IntegritySection {
    private IntegritySection() {}

    static List<Block> of(Extract extract) {
        return List.of(
                extract.findings("integrity", "promise-kept"),
                new Block.Paragraph(extract.say("integrity.row")),
                new Block.Paragraph(extract.say("integrity.how")),
                new Block.Paragraph(extract.say("integrity.says")));
    }
}
