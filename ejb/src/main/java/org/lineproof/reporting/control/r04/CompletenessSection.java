package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.reporting.control.completeness.Completeness;

/** Section 5: how complete the log is shown, and whether every decision was logged. */
final class CompletenessSection {
    private CompletenessSection() {}

    static List<Block> of(Extract extract) {
        Completeness completeness = new Completeness(
                extract.input().cut().system(),
                extract.opening()::keepsBack,
                extract.input().language());
        List<Block> blocks = new ArrayList<>(completeness.blocks());
        blocks.add(completeness.everyDecision(extract.input().finding(Completeness.RECONCILED)));
        blocks.add(extract.findings(Completeness.RECONCILED, "sequence-gap", "retention-floor"));
        return blocks;
    }
}
