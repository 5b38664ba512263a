package org.lineproof.evidence.proof.form;

import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofJudgement;

/** First the anchor, then the proof: a malformed anchor leaves the proof undecided, a malformed proof is invalid. */
public final class AnchoredJudgement {
    private AnchoredJudgement() {}

    /**
     * @param anchor reads what the anchor pins
     * @param proof reads and judges the proof with that
     * @param <A> what the anchor pins
     */
    public static <A> ProofJudgement of(Pinned<A> anchor, Judge<A> proof) {
        A pinned;
        try {
            pinned = anchor.read();
        } catch (MalformedJson e) {
            return ProofJudgement.indeterminate("the trust anchor cannot be used: " + e.getMessage());
        }
        try {
            return proof.judge(pinned);
        } catch (MalformedJson e) {
            return ProofJudgement.invalid(String.valueOf(e.getMessage()));
        }
    }

    /** Reads an anchor. */
    @FunctionalInterface
    public interface Pinned<A> {
        A read() throws MalformedJson;
    }

    /** Judges a proof. */
    @FunctionalInterface
    public interface Judge<A> {
        ProofJudgement judge(A pinned) throws MalformedJson;
    }
}
