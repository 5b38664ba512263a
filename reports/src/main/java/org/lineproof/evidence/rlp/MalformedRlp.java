package org.lineproof.evidence.rlp;

/** Bytes that are not the one encoding of an item, or an item of another shape than is due. */
public final class MalformedRlp extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, and where */
    public MalformedRlp(String reason) {
        super(reason);
    }
}
