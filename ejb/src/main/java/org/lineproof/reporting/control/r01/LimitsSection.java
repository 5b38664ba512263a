package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.Block;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.r01.proof.ProofBlocks;

/** Section 11: what this report does not show. */
final class LimitsSection {
    private LimitsSection() {}

    static List<Block> of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("Nothing that was logged is left out of annex A. Whether every decision was"
                + " logged is another question: it needs a count from a source that the recorder does not control, and"
                + (input.cut().system().ofType("count").findAny().isPresent()
                        ? " section 3 compares the recorded counts with the receipts."
                        : " no such count is recorded.")));
        blocks.add(new Block.Paragraph("A signature shows who stated something, not that it is true. Times are those of"
                + " the producers and of our own clock; no time stamp of an authority is attached."));
        if (input.cut().pins().stream().anyMatch(pin -> pin.state() == LogState.DEVELOPMENT_CHAIN)) {
            blocks.add(new Block.Paragraph("The logs are anchored on a development chain, which has no seals: whoever"
                    + " runs it can write it anew. It carries no evidential weight."));
        }
        blocks.addAll(ProofBlocks.of(input.proofs()));
        blocks.add(new Block.Paragraph("No finding of this report is a legal judgement. A person responsible decides"
                + " what follows from it."));
        return blocks;
    }
}
