package org.lineproof.evidence.verify.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.check.decision.ShownDecision;
import org.lineproof.evidence.check.proof.JudgedProofs;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * What is known about the proof of a disclosed decision.
 *
 * @param finding what came of checking it, null when none is shown
 * @param anchor the trust anchor that it was checked with, null without one
 * @param pinned whether that anchor came from outside the bundle
 */
public record ShownProof(
        @Nullable ProofFinding finding, @Nullable TrustAnchor anchor, boolean pinned) {
    /** No proof is shown. */
    private static final ShownProof NONE = new ShownProof(null, null, false);

    /** What came of the proof of this decision. */
    public static ShownProof of(ShownDecision decision, JudgedProofs proofs) {
        return decision.field(ReceiptField.PROOF)
                .map(field -> new ShownProof(
                        proofs.finding(decision.content()).orElseThrow(),
                        proofs.anchor(field.path("anchor").asText()).orElse(null),
                        proofs.pinned()))
                .orElse(NONE);
    }

    /** How far a proof that holds is bound to the decision, empty for any other. */
    Optional<Bound> bound() {
        return Optional.ofNullable(finding).flatMap(ProofFinding::bound);
    }

    /** What there is to say about it, a sentence. */
    String words() {
        if (finding == null) {
            return "No proof is shown.";
        }
        if (anchor == null || bound().isEmpty()) {
            boolean refused = finding.verdict() instanceof ProofVerdict.Invalid;
            return "A proof is shown " + (refused ? "that does not hold: " : "and could not be decided: ")
                    + finding.words() + ".";
        }
        return "The proof (" + anchor.proofSystem() + ") holds under the trust anchor " + anchor.name() + " version "
                + anchor.version()
                + (pinned ? " of the pin file" : " that the bundle brings itself, by its own word")
                + "; " + finding.words() + ".";
    }
}
