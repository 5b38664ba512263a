package org.lineproof.evidence.proof.attestation;

/** An attestation that cannot be decided with what is at hand; the reason says what is missing and what to do. */
public final class UndecidedAttestation extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is missing and what to do */
    public UndecidedAttestation(String reason) {
        super(reason);
    }

    /** What is missing and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
