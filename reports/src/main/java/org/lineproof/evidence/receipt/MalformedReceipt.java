package org.lineproof.evidence.receipt;

/** Something that is no receipt of the form expected. */
public final class MalformedReceipt extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong and what is expected */
    public MalformedReceipt(String reason) {
        super(reason);
    }
}
