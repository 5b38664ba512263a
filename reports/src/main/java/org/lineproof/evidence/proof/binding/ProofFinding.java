package org.lineproof.evidence.proof.binding;

import java.util.Optional;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;

/**
 * What a receipt's proof is worth.
 *
 * @param verdict valid only when the proof holds and says what the receipt says
 * @param statement what was proved; there for a valid proof, and where the proof holds but not for this receipt
 * @param bound how far a valid proof is bound to the receipt, empty otherwise
 */
public record ProofFinding(ProofVerdict verdict, Optional<ProvedStatement> statement, Optional<Bound> bound) {
    /** @throws IllegalArgumentException unless a valid proof, and only one, says how far it is bound */
    public ProofFinding {
        boolean valid = verdict instanceof ProofVerdict.Valid;
        if (valid != bound.isPresent() || (valid && statement.isEmpty())) {
            throw new IllegalArgumentException(
                    "bound: expected for a valid proof, with its statement, and for no other");
        }
    }

    static ProofFinding valid(ProvedStatement statement, Bound bound) {
        return new ProofFinding(new ProofVerdict.Valid(), Optional.of(statement), Optional.of(bound));
    }

    static ProofFinding of(ProofVerdict verdict, Optional<ProvedStatement> statement) {
        return new ProofFinding(verdict, statement, Optional.empty());
    }

    /** A proof that does not count for its receipt, for this reason. */
    public static ProofFinding invalid(String reason) {
        return of(new ProofVerdict.Invalid(reason), Optional.empty());
    }

    static ProofFinding indeterminate(String reason) {
        return of(new ProofVerdict.Indeterminate(reason), Optional.empty());
    }

    /** In plain words. */
    public String words() {
        return bound.map(Bound::words).orElse(verdict.reason());
    }
}
