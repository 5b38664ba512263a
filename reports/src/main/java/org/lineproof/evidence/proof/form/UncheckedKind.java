package org.lineproof.evidence.proof.form;

/** A proof of a kind that is not checked here; the message names the member and says what to do. */
public final class UncheckedKind extends Exception {
    private static final long serialVersionUID = 1L;

    public UncheckedKind(String message) {
        super(message);
    }
}
