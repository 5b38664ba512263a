package org.lineproof.evidence.cbor;

/** Bytes that are no deterministically encoded CBOR of the form expected. */
public final class MalformedCbor extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong and at which byte */
    public MalformedCbor(String reason) {
        super(reason);
    }
}
