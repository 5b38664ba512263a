package org.lineproof.evidence.rlp;

/** An item in Recursive Length Prefix encoding (Ethereum yellow paper, appendix B): a byte string or a list of items. */
public sealed interface Rlp permits RlpBytes, RlpList {
    /** What one item may take at most, in bytes. */
    int MAX_BYTES = 1 << 20;

    /** The one encoding of this item. */
    byte[] encoded();

    /**
     * Reads one item. Whatever is accepted encodes to the same bytes again.
     *
     * @throws MalformedRlp unless the bytes are exactly one item in its shortest form, no longer than
     *     {@link #MAX_BYTES} and nested no deeper than eight lists
     */
    static Rlp parse(byte[] bytes) throws MalformedRlp {
        return new RlpReader(bytes).whole();
    }

    /** Reads one item that is a list. @throws MalformedRlp as {@link #parse} does, and when it is a byte string */
    static RlpList list(byte[] bytes) throws MalformedRlp {
        if (parse(bytes) instanceof RlpList list) {
            return list;
        }
        throw new MalformedRlp("a byte string stands where a list is due");
    }
}
