package org.lineproof.evidence.proof.binding;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * The judgement that stands above each proof system: the anchor counts for this model at this time, the proof holds under it,
 * and what it proves is what the receipt says about this decision.
 *
 * @param systems the proof systems understood
 * @param anchors the approved or pinned anchor with an id, empty when there is none
 */
public record ProofEvaluation(ProofSystems systems, Function<String, Optional<TrustAnchor>> anchors) {

    /**
     * Judges the proof that a receipt carries.
     *
     * @throws IllegalArgumentException when it carries none
     */
    public ProofFinding of(StatedReceipt receipt) {
        return finding(
                receipt,
                (system, proof, anchor) ->
                        system.judge(proof.members(), anchor, receipt.time().orElseThrow()));
    }

    /**
     * What can be said without verifying the proof: a finding other than valid stands; a valid one only says that a proof
     * that holds would say what the receipt says.
     *
     * @throws IllegalArgumentException when it carries none
     */
    public ProofFinding unverified(StatedReceipt receipt) {
        return finding(receipt, (system, proof, anchor) -> read(system, proof, anchor));
    }

    private ProofFinding finding(StatedReceipt receipt, Judge judge) {
        ReceiptProof proof;
        try {
            proof = receipt.proof().orElseThrow(() -> new IllegalArgumentException("the receipt carries no proof"));
        } catch (MalformedJson e) {
            return ProofFinding.invalid(String.valueOf(e.getMessage()));
        }
        Optional<ProofSystem> system = systems.named(proof.system());
        if (system.isEmpty()) {
            return ProofFinding.indeterminate("proof.system: is not known to this version; use one that knows it");
        }
        Optional<TrustAnchor> anchor = anchors.apply(proof.anchor());
        if (anchor.isEmpty()) {
            return ProofFinding.indeterminate("no trust anchor " + proof.anchor()
                    + " is approved or pinned here; the proof cannot be checked without it");
        }
        return objection(receipt, proof, anchor.get())
                .orElseGet(() -> judged(judge.judge(system.get(), proof, anchor.get()), receipt, proof, anchor.get()));
    }

    private static ProofFinding judged(
            ProofJudgement judgement, StatedReceipt receipt, ReceiptProof proof, TrustAnchor anchor) {
        return judgement.verdict() instanceof ProofVerdict.Valid
                ? new SignalCheck(receipt, proof, anchor)
                        .finding(judgement.statement().orElseThrow())
                : ProofFinding.of(judgement.verdict(), judgement.statement());
    }

    private static ProofJudgement read(ProofSystem system, ReceiptProof proof, TrustAnchor anchor) {
        try {
            ProvedStatement statement = system.read(proof.members(), anchor);
            return ProofJudgement.valid(statement);
        } catch (MalformedJson e) {
            return ProofJudgement.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<ProofFinding> objection(StatedReceipt receipt, ReceiptProof proof, TrustAnchor anchor) {
        if (!anchor.proofSystem().equals(proof.system())) {
            return Optional.of(ProofFinding.invalid("proof.system: is not that of the trust anchor"));
        }
        Optional<String> model = receipt.statement().text(ReceiptField.MODEL_DIGEST);
        Optional<Instant> time = receipt.time();
        if (model.isPresent() && !model.get().equals(anchor.modelDigest())) {
            return Optional.of(ProofFinding.invalid("modelDigest: the trust anchor is of another model version"));
        }
        if (time.isPresent() && !anchor.covers(time.get())) {
            return Optional.of(
                    ProofFinding.invalid("time: the decision lies outside the time for which the trust anchor counts"));
        }
        if (model.isEmpty() || time.isEmpty()) {
            return Optional.of(ProofFinding.indeterminate(
                    (model.isEmpty() ? "modelDigest" : "time") + " is withheld: the trust anchor cannot be compared"));
        }
        return Optional.empty();
    }

    /** Looks at a proof under its anchor, verifying it or not. */
    @FunctionalInterface
    private interface Judge {
        ProofJudgement judge(ProofSystem system, ReceiptProof proof, TrustAnchor anchor);
    }
}
