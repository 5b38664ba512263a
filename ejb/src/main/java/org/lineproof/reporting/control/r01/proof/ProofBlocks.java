package org.lineproof.reporting.control.r01.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;

/** What the proofs of a cut's receipts are worth, by groups of the same answer. */
public final class ProofBlocks {
    /** Receipts of which the same is said. */
    private record Group(String label, EvidenceClass evidence) {}

    private ProofBlocks() {}

    /** The blocks about proofs; none when no receipt carries one. */
    public static List<Block> of(ReceiptProofs proofs) {
        List<OpenedEntry> receipts = proofs.receipts();
        return receipts.isEmpty() ? List.of() : List.of(facts(proofs, receipts), explanation(proofs, receipts));
    }

    private static Block facts(ReceiptProofs proofs, List<OpenedEntry> receipts) {
        // Proofs take milliseconds each, and do not depend on one another; the order of the log stays.
        List<Group> found =
                receipts.parallelStream().map(receipt -> group(proofs, receipt)).toList();
        Map<Group, List<OpenedEntry>> groups = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            groups.computeIfAbsent(found.get(i), none -> new ArrayList<>()).add(receipts.get(i));
        }
        return new Block.Facts(
                "Proofs that receipts carry",
                groups.entrySet().stream()
                        .map(group -> Fact.text(
                                counted(group.getValue().size()),
                                group.getKey().label(),
                                proofs.stated(group.getValue())))
                        .toList());
    }

    private static Block explanation(ReceiptProofs proofs, List<OpenedEntry> receipts) {
        TreeSet<String> setUps = new TreeSet<>();
        receipts.forEach(receipt -> proofs.anchor(receipt)
                .ifPresent(anchor -> setUps.add(anchor.name() + " " + anchor.version() + ": "
                        + anchor.setUp().words())));
        return new Block.Paragraph("A proof shows that a committed model gave this outcome on a committed input, not"
                + " that the input is true. That the committed model is the registered one is declared by the"
                + " trust anchor. A receipt whose proof does not hold, or cannot be decided, counts by its signature"
                + " alone. Set-up of the proof systems: "
                + (setUps.isEmpty() ? "no trust anchor is approved" : String.join("; ", setUps)) + ".");
    }

    private static Group group(ReceiptProofs proofs, OpenedEntry receipt) {
        ProofFinding finding = proofs.finding(receipt).orElseThrow();
        return new Group(
                (finding.verdict() instanceof ProofVerdict.Valid ? "verified, " : "not counted: ") + finding.words(),
                proofs.evidence(receipt));
    }

    private static String counted(int receipts) {
        return receipts == 1 ? "1 receipt" : receipts + " receipts";
    }
}
