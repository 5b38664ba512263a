package org.lineproof.evidence.proof.binding;

import java.util.Optional;

/** What a proof that holds shows beyond a signature. The two are not comparable. */
public enum ProofClass {
    /** A hardware attestation covers the statement. */
    TEE_ATTESTED("TEE-attested"),
    /** A zero-knowledge proof covers it. */
    ZK_PROVED("ZK-proved");

    private final String words;

    ProofClass(String words) {
        this.words = words;
    }

    /** The class of a receipt whose proof of this system holds; empty for a system that shows no more than a signature. */
    public static Optional<ProofClass> of(String system) {
        return switch (system) {
            case "groth16-bn254", "risc0", "sp1" -> Optional.of(ZK_PROVED);
            case "nitro", "dcap" -> Optional.of(TEE_ATTESTED);
            default -> Optional.empty();
        };
    }

    /** The words a report prints, in the member {@code evidence} of what stands behind a statement. */
    public String words() {
        return words;
    }
}
