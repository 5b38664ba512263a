package org.lineproof.reporting.control.r01.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;

/** What the proofs of a cut's receipts are worth, by groups of the same answer. */
public final class ProofBlocks {
    /** Receipts of which the same is said. */
    private record Group(String label, EvidenceClass evidence) {}

    private ProofBlocks() {}

    /** The blocks about proofs; none when no receipt carries one. */
    public static List<Block> of(ReceiptProofs proofs, Texts texts) {
        List<OpenedEntry> receipts = proofs.receipts();
        return receipts.isEmpty()
                ? List.of()
                : List.of(facts(proofs, receipts, texts), explanation(proofs, receipts, texts));
    }

    private static Block facts(ReceiptProofs proofs, List<OpenedEntry> receipts, Texts texts) {
        // Proofs take milliseconds each, and do not depend on one another; the order of the log stays.
        List<Group> found = receipts.parallelStream()
                .map(receipt -> group(proofs, receipt, texts))
                .toList();
        Map<Group, List<OpenedEntry>> groups = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            groups.computeIfAbsent(found.get(i), none -> new ArrayList<>()).add(receipts.get(i));
        }
        return new Block.Facts(
                texts.say("proofs.caption"),
                groups.entrySet().stream()
                        .map(group -> Fact.text(
                                texts.count("proofs.receipts", group.getValue().size()),
                                group.getKey().label(),
                                proofs.stated(group.getValue())))
                        .toList());
    }

    private static Block explanation(ReceiptProofs proofs, List<OpenedEntry> receipts, Texts texts) {
        TreeSet<String> setUps = new TreeSet<>();
        receipts.forEach(receipt -> proofs.anchor(receipt)
                .ifPresent(anchor -> setUps.add(
                        texts.say("proofs.set-up", anchor.name(), anchor.version(), setUp(anchor.setUp(), texts)))));
        return new Block.Paragraph(texts.say(
                "proofs.explained", setUps.isEmpty() ? texts.say("proofs.no-anchor") : String.join("; ", setUps)));
    }

    private static Group group(ReceiptProofs proofs, OpenedEntry receipt, Texts texts) {
        ProofFinding finding = proofs.finding(receipt).orElseThrow();
        return new Group(
                finding.bound()
                        .map(bound -> texts.say("proofs.verified", texts.say("proofs." + bound)))
                        .orElseGet(() -> uncounted(finding.words(), texts)),
                proofs.evidence(receipt));
    }

    /** A reason that has no words in the language is quoted. */
    private static String uncounted(String reason, Texts texts) {
        return VerdictWords.of(reason, texts.language())
                .map(words -> texts.say("proofs.refused", words))
                .orElseGet(() -> texts.say("proofs.uncounted", reason));
    }

    private static String setUp(SetUp setUp, Texts texts) {
        return texts.say("proofs." + setUp.kind(), String.valueOf(setUp.by()));
    }
}
