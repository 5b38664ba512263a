package org.lineproof.evidence.chain;

/** Something on the way from a seal to a head does not hold. */
public final class RefusedProof extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what does not hold, in plain words */
    public RefusedProof(String reason) {
        super(reason);
    }
}
