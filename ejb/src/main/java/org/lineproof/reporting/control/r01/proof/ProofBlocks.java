package org.lineproof.reporting.control.r01.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.binding.ProofEvaluation;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.evidence.proof.binding.StatedReceipt;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;

/** What the proofs of a cut's receipts are worth, by groups of the same answer. */
public final class ProofBlocks {
    private final LogLine log;
    private final ApprovedAnchors anchors;
    private final ProofEvaluation evaluation;

    private ProofBlocks(EvidenceCut cut) {
        this.log = cut.system();
        this.anchors = new ApprovedAnchors(cut.audit());
        this.evaluation = new ProofEvaluation(ProofSystems.all(), anchors::find);
    }

    /** The blocks about proofs; none when no receipt carries one. */
    public static List<Block> of(EvidenceCut cut) {
        List<OpenedEntry> proofs = cut.system()
                .ofType("inference")
                .filter(receipt -> !receipt.field(ReceiptField.PROOF.field()).isMissingNode())
                .toList();
        return proofs.isEmpty() ? List.of() : new ProofBlocks(cut).blocks(proofs);
    }

    private List<Block> blocks(List<OpenedEntry> proofs) {
        // Pairings take milliseconds each, and do not depend on one another; the order of the log stays.
        List<ProofFinding> findings = proofs.parallelStream().map(this::finding).toList();
        Map<String, List<OpenedEntry>> groups = new LinkedHashMap<>();
        TreeSet<String> setUps = new TreeSet<>();
        for (int i = 0; i < proofs.size(); i++) {
            OpenedEntry receipt = proofs.get(i);
            groups.computeIfAbsent(
                            label(findings.get(i)) + "\n" + evidence(receipt, findings.get(i)),
                            key -> new ArrayList<>())
                    .add(receipt);
            anchors.find(receipt.field(ReceiptField.PROOF.field())
                            .path("anchor")
                            .asText())
                    .ifPresent(anchor -> setUps.add(anchor.name() + " " + anchor.version() + ": "
                            + anchor.setUp().words()));
        }
        List<Fact> facts = new ArrayList<>();
        groups.forEach((group, receipts) -> {
            String[] parts = group.split("\n", 2);
            facts.add(Fact.text(
                    counted(receipts.size()), parts[0], log.stated(EvidenceClass.valueOf(parts[1]), receipts)));
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts("Proofs that receipts carry", facts));
        blocks.add(
                new Block.Paragraph("A proof shows that a committed model gave this outcome on a committed input, not"
                        + " that the input is true. That the committed model is the registered one is declared by the"
                        + " trust anchor. Set-up of the proof systems: "
                        + (setUps.isEmpty() ? "no trust anchor is approved" : String.join("; ", setUps)) + "."));
        return blocks;
    }

    private ProofFinding finding(OpenedEntry receipt) {
        Entry entry = receipt.entry();
        String system = String.valueOf(entry.system());
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (receipt.content() != null) {
            receipt.content().disclosures().forEach(shown -> fields.set(shown.name(), shown.value()));
        }
        InferenceStatement statement =
                new InferenceStatement(entry.producer(), system, entry.epoch(), entry.sequence(), fields);
        String tenant = StatedReceipt.tenantOf(receipt.origin(), system)
                .orElseThrow(() -> new IllegalStateException("the log of a system has another origin"));
        return evaluation.of(new StatedReceipt(tenant, statement));
    }

    private static String label(ProofFinding finding) {
        return finding.verdict() instanceof ProofVerdict.Valid
                ? "verified, " + finding.words()
                : "not counted: " + finding.words();
    }

    private static EvidenceClass evidence(OpenedEntry receipt, ProofFinding finding) {
        String system = receipt.field(ReceiptField.PROOF.field()).path("system").asText();
        return finding.verdict() instanceof ProofVerdict.Valid
                ? org.lineproof.inference.entity.EvidenceClass.ofProof(system)
                        .map(found -> EvidenceClass.valueOf(found.name()))
                        .orElse(EvidenceClass.SIGNED)
                : EvidenceClass.SIGNED;
    }

    private static String counted(int receipts) {
        return receipts == 1 ? "1 receipt" : receipts + " receipts";
    }
}
