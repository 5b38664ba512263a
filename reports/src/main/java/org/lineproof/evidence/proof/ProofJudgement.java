package org.lineproof.evidence.proof;

import java.util.Optional;

/**
 * A proof system's answer.
 *
 * @param verdict whether the proof holds
 * @param statement what it proves; always there for a valid proof, and never for a malformed one
 */
public record ProofJudgement(ProofVerdict verdict, Optional<ProvedStatement> statement) {
    /** @throws IllegalArgumentException when a valid proof proves nothing */
    public ProofJudgement {
        if (verdict instanceof ProofVerdict.Valid && statement.isEmpty()) {
            throw new IllegalArgumentException("statement: a valid proof states something");
        }
    }

    /** The proof holds, and this is what it proves. */
    public static ProofJudgement valid(ProvedStatement statement) {
        return new ProofJudgement(new ProofVerdict.Valid(), Optional.of(statement));
    }

    /** The proof does not hold. */
    public static ProofJudgement invalid(String reason) {
        return new ProofJudgement(new ProofVerdict.Invalid(reason), Optional.empty());
    }

    /** It cannot be decided; the reason says what to do. */
    public static ProofJudgement indeterminate(String reason) {
        return new ProofJudgement(new ProofVerdict.Indeterminate(reason), Optional.empty());
    }
}
