package org.lineproof.evidence.proof.attestation;

/** An attestation or a signature that does not hold, with the reason in words that hold nothing of its content. */
public final class RefusedAttestation extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong */
    public RefusedAttestation(String reason) {
        super(reason);
    }

    /** @param reason what is wrong */
    public RefusedAttestation(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
