package org.lineproof.inference.control.proof;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofEvaluation;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.evidence.proof.binding.StatedReceipt;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.control.trust.TrustAnchors;
import org.lineproof.privacy.boundary.RecognitionKey;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/**
 * What reception looks at in a proof: its form, and whether it says what the receipt says. No mathematics, so that nobody
 * waits for it.
 */
@ApplicationScoped
public class ProofScreening {

    /** Stands before the digest of a statement, so that nothing else has the same keyed digest. */
    private static final String USE = "proved-statement";

    @Inject
    CurrentTenant tenant;

    @Inject
    TrustAnchors anchors;

    @Inject
    ProofVerdicts verdicts;

    @Inject
    RecognitionKey key;

    /**
     * Checks a proof's form, which takes no database.
     *
     * @throws Refusal (malformed) naming the member
     */
    public static void requireForm(InferenceStatement statement) {
        Optional<JsonNode> field = statement.field(ReceiptField.PROOF);
        if (field.isEmpty()) {
            return;
        }
        try {
            ReceiptProof proof = ReceiptProof.of(field.get());
            Optional<ProofSystem> system = ProofSystems.all().named(proof.system());
            if (system.isPresent()) {
                system.get().checkProof(proof.members());
            }
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? ReceiptField.PROOF.field() : e.field(), e.reason());
        }
    }

    /**
     * Compares a proof with its receipt, as far as its trust anchor is approved already.
     *
     * @param evaluation the same one for all receipts of a batch
     * @throws Refusal (unprocessable) if the proof cannot be one of this receipt, for instance one filed for another
     *     decision; (conflict) if what it proves was proved for another receipt
     */
    public void requireOwn(InferenceStatement statement, ProofEvaluation evaluation) {
        if (statement.field(ReceiptField.PROOF).isEmpty()) {
            return;
        }
        ProofFinding finding =
                evaluation().unverified(new StatedReceipt(tenant.id().value(), statement));
        if (finding.verdict() instanceof ProofVerdict.Invalid) {
            throw Refusal.unprocessable(
                    ReceiptField.PROOF.field(), finding.verdict().reason());
        }
        if (finding.statement().map(this::digest).flatMap(verdicts::owner).isPresent()) {
            throw Refusal.conflict(
                    ReceiptField.PROOF.field(),
                    "what it proves was proved for another receipt; a proof is filed for one decision only");
        }
    }

    /** The receipt for which the very statement of this proof was proved, empty if for none or if that is not known yet. */
    public Optional<UUID> owner(InferenceStatement statement) {
        return statement.field(ReceiptField.PROOF).isEmpty()
                ? Optional.empty()
                : evaluation()
                        .unverified(new StatedReceipt(tenant.id().value(), statement))
                        .statement()
                        .map(this::digest)
                        .flatMap(verdicts::owner);
    }

    /** The judgement under the anchors that are approved now; it reads each of them once. */
    public ProofEvaluation evaluation() {
        Map<String, Optional<TrustAnchor>> read = new HashMap<>();
        return new ProofEvaluation(ProofSystems.all(), id -> read.computeIfAbsent(id, anchors::approved));
    }

    /** The keyed digest by which a statement is recognised. */
    Hash digest(ProvedStatement statement) {
        return key.digest(tenant.id(), "", USE, statement.digest().bytes());
    }
}
