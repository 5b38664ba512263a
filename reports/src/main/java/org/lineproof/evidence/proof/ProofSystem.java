package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.lineproof.evidence.json.MalformedJson;

/**
 * One way to prove a statement about a decision: how its proofs are read and checked, and what its trust anchors hold.
 * Implementations are stateless but for caches, safe for use by many threads, and bound time and memory by limits of their
 * own; on any input whatever they answer, and throw nothing but what stands here.
 *
 * <p>A proof is handed in as the members of the receipt's field {@code proof} without the common ones ({@code system},
 * {@code anchor}, {@code decision}), so that each system can refuse members it does not know.
 */
public interface ProofSystem {
    /** The name in trust anchors and receipts, for instance {@code groth16-bn254}. */
    String name();

    /**
     * Checks what an anchor of this system must hold, when it is proposed: its parameters, and public signals that fit them.
     *
     * @throws MalformedJson naming the member, for instance {@code parameters.verificationKey}
     */
    void checkAnchor(TrustAnchor anchor) throws MalformedJson;

    /**
     * Checks the form of a proof as far as that needs no anchor and no mathematics; what is refused here can hold under no
     * anchor.
     *
     * @throws MalformedJson naming the member, for instance {@code proof.proof.pi_a}
     */
    void checkProof(ObjectNode proof) throws MalformedJson;

    /**
     * What the proof says it proves, read but not verified: cheap, for the replay guard and the bindings.
     *
     * @throws MalformedJson naming the member that is malformed, not canonical, or does not fit the anchor
     */
    ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson;

    /**
     * Whether the proof holds under the anchor. A proof that does not hold or is malformed is invalid; what cannot be decided
     * with what is at hand (missing collateral, an unknown version, an inner kind that is not checked) is indeterminate, with
     * what to do.
     *
     * @param at the time for which certificates and the like are checked
     */
    ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at);

    /**
     * The question to a chain whose answer is that of {@link #judge}: there only where nothing but the pairing equation is
     * left to be decided, so that a contract that says otherwise contradicts our own verification. Empty for systems that no
     * contract of ours checks, and for proofs that are refused, or cannot be decided, before any mathematics.
     */
    default Optional<OnChainCall> onChain(ObjectNode proof, TrustAnchor anchor) {
        return Optional.empty();
    }

    /** The key that such a contract knows of an anchor; empty as {@link #onChain}, and for an anchor that cannot be used. */
    default Optional<OnChainKey> onChainKey(TrustAnchor anchor) {
        return Optional.empty();
    }
}
