package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 9: how integrity can be checked, and what checking it gave. */
final class IntegritySection {
    private IntegritySection() {}

    static List<Block> of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("Each entry is a leaf of a Merkle tree (RFC 9162, SHA-256); each field of a"
                + " content has a salted digest of its own (RFC 9901). Checkpoints are signed notes (Ed25519). The Act"
                + " asks for none of this: it is evidence beside the records themselves."));
        blocks.add(input.findings("integrity", "promise-kept"));
        input.cut().published().stream().map(IntegritySection::log).forEach(blocks::add);
        return blocks;
    }

    private static Block log(LogCut log) {
        LogPin pin = log.require();
        Basis whole = log.whole();
        return new Block.Facts(
                pin.origin(),
                List.of(
                        Fact.text("Entries", Long.toString(pin.size()), whole),
                        Fact.digest("Root hash", pin.root().hex(), whole),
                        Fact.text("Anchor", pin.anchor().isEmpty() ? "not anchored yet" : pin.anchor(), whole)));
    }
}
