package org.lineproof.assurance.entity.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofClass;
import org.lineproof.evidence.proof.binding.ProofEvaluation;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.evidence.proof.binding.StatedReceipt;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/**
 * The evidence class of each entry of a system's log. A proof counts while it holds under a trust anchor that the cut
 * shows approved and not withdrawn, for the first receipt of its statement. It is verified here, when its receipt is first
 * asked about; no recorded verdict is believed.
 */
public final class ReceiptProofs {
    private static final String RECEIPT = "inference";
    private static final String HEARTBEAT = "heartbeat";

    private final LogLine log;
    private final ApprovedAnchors anchors;
    private final ProofEvaluation evaluation;
    private final Map<Reference, ProofFinding> verified = new ConcurrentHashMap<>();
    private @Nullable Map<Hash, List<OpenedEntry>> claimants;

    private ReceiptProofs(EvidenceCut cut) {
        this.log = cut.system();
        this.anchors = new ApprovedAnchors(cut.audit());
        this.evaluation = new ProofEvaluation(ProofSystems.all(), anchors::find);
    }

    /** The proofs of a cut's receipts. */
    public static ReceiptProofs of(EvidenceCut cut) {
        return new ReceiptProofs(cut);
    }

    /** The receipts that show a proof, in the order of the log. */
    public List<OpenedEntry> receipts() {
        return log.entries().stream().filter(ReceiptProofs::showsProof).toList();
    }

    /** What a receipt's proof is worth, empty when it shows none. */
    public Optional<ProofFinding> finding(OpenedEntry receipt) {
        if (!showsProof(receipt)) {
            return Optional.empty();
        }
        ProofFinding finding = verified(receipt);
        return Optional.of(
                finding.verdict() instanceof ProofVerdict.Valid && !first(receipt, finding)
                        ? ProofFinding.invalid(
                                "filed for another decision: an earlier receipt carries the same statement")
                        : finding);
    }

    /** What stands behind what an entry says. */
    public EvidenceClass evidence(OpenedEntry entry) {
        return finding(entry)
                .filter(finding -> finding.verdict() instanceof ProofVerdict.Valid)
                .flatMap(finding -> ProofClass.of(proof(entry).path("system").asText()))
                .map(EvidenceClass::of)
                .orElse(unproved(entry));
    }

    /** What stands behind a fact that these entries state: the class that all of them reach. */
    public Basis stated(List<OpenedEntry> by) {
        // Each proof takes milliseconds, and none depends on another; with one entry that has none the others add
        // nothing.
        boolean allProved = by.stream().allMatch(ReceiptProofs::showsProof);
        return log.stated(
                by.parallelStream()
                        .map(entry -> allProved ? evidence(entry) : unproved(entry))
                        .reduce(EvidenceClass::common)
                        .orElse(EvidenceClass.DECLARED),
                by);
    }

    /** What came of an entry's proof: whether it holds, does not, or could not be decided; empty when it shows none. */
    public Optional<Outcome> outcome(OpenedEntry entry) {
        return finding(entry)
                .map(finding -> finding.verdict() instanceof ProofVerdict.Valid
                        ? Outcome.PASSED
                        : finding.verdict() instanceof ProofVerdict.Invalid ? Outcome.FAILED : Outcome.INDETERMINATE);
    }

    /** The approved anchor that a receipt's proof names, empty when there is none. */
    public Optional<TrustAnchor> anchor(OpenedEntry receipt) {
        return anchors.find(proof(receipt).path("anchor").asText());
    }

    private ProofFinding verified(OpenedEntry receipt) {
        ProofFinding known = verified.get(receipt.reference());
        if (known != null) {
            return known;
        }
        ProofFinding found = receipt.fits()
                ? evaluation.of(stated(receipt))
                : ProofFinding.invalid("what is kept of the receipt does not fit its entry");
        verified.put(receipt.reference(), found);
        return found;
    }

    /** Whether no earlier receipt of this statement has a proof that holds. */
    private boolean first(OpenedEntry receipt, ProofFinding finding) {
        Hash statement = finding.statement().map(ProvedStatement::digest).orElseThrow();
        for (OpenedEntry claimant : claimants().getOrDefault(statement, List.of())) {
            if (claimant.reference().equals(receipt.reference())) {
                return true;
            }
            if (verified(claimant).verdict() instanceof ProofVerdict.Valid) {
                return false;
            }
        }
        return true;
    }

    /** The receipts whose proofs would hold for them, by statement, in the order of the log; read, not verified. */
    private synchronized Map<Hash, List<OpenedEntry>> claimants() {
        Map<Hash, List<OpenedEntry>> known = claimants;
        if (known == null) {
            known = new HashMap<>();
            for (OpenedEntry receipt : receipts()) {
                if (!receipt.fits()) {
                    continue;
                }
                Optional<Hash> statement =
                        evaluation.unverified(stated(receipt)).statement().map(ProvedStatement::digest);
                if (statement.isPresent()) {
                    known.computeIfAbsent(statement.get(), none -> new ArrayList<>())
                            .add(receipt);
                }
            }
            claimants = known;
        }
        return known;
    }

    private static StatedReceipt stated(OpenedEntry receipt) {
        Entry entry = receipt.entry();
        String system = String.valueOf(entry.system());
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (receipt.content() != null) {
            receipt.content().disclosures().forEach(shown -> fields.set(shown.name(), shown.value()));
        }
        String tenant = StatedReceipt.tenantOf(receipt.origin(), system)
                .orElseThrow(() -> new IllegalStateException("the log of a system has another origin"));
        return new StatedReceipt(
                tenant, new InferenceStatement(entry.producer(), system, entry.epoch(), entry.sequence(), fields));
    }

    private static boolean showsProof(OpenedEntry receipt) {
        return receipt.is(RECEIPT) && !proof(receipt).isMissingNode();
    }

    private static JsonNode proof(OpenedEntry receipt) {
        return receipt.field(ReceiptField.PROOF.field());
    }

    /** A signature goes with the content: of what was erased, our own word is left that it was signed. */
    private static EvidenceClass unproved(OpenedEntry entry) {
        return entry.content() != null && (entry.is(RECEIPT) || entry.is(HEARTBEAT))
                ? EvidenceClass.SIGNED
                : EvidenceClass.DECLARED;
    }
}
