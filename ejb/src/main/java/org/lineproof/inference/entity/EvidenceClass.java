package org.lineproof.inference.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.proof.binding.ProofClass;
import org.lineproof.inference.entity.proof.ProofStanding;

/** What stands behind a statement. It is never merged with the state of the log; the last two are not comparable. */
public enum EvidenceClass {
    /** Somebody said so. */
    DECLARED,
    /** The producer's key signed it. */
    SIGNED,
    /** A trusted execution environment attested it. */
    TEE_ATTESTED,
    /** A zero-knowledge proof shows it for a committed model and a committed input. */
    ZK_PROVED;

    /** The class of a receipt whose proof of this system holds; empty for a system that shows no more than a signature. */
    public static Optional<EvidenceClass> ofProof(String system) {
        return ProofClass.of(system).map(proved -> proved == ProofClass.ZK_PROVED ? ZK_PROVED : TEE_ATTESTED);
    }

    /**
     * The class of a receipt of this class that carries a proof: that of the proof while it holds.
     *
     * @param proof null without a proof
     */
    public EvidenceClass with(@Nullable ProofStanding proof) {
        return proof != null && proof.holds() ? ofProof(proof.system()).orElse(this) : this;
    }
}
