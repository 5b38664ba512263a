package org.lineproof.evidence.cms;

/**
 * The outer form of DER (X.690, section 10.1): definite lengths only, values that end where they say, bounded nesting.
 * Checked before a parser that recurses sees foreign bytes.
 */
public final class DefiniteLengths {
    private static final int MAX_DEPTH = 32;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;

    private final byte[] bytes;
    private int at;

    private DefiniteLengths(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws InvalidCms unless the bytes are one such value, and nothing after it */
    public static void require(byte[] der) throws InvalidCms {
        DefiniteLengths walk = new DefiniteLengths(der);
        walk.value(der.length, 0);
        if (walk.at != der.length) {
            throw new InvalidCms("has bytes after its end");
        }
    }

    private void value(int end, int depth) throws InvalidCms {
        int tag = octet(end);
        if ((tag & LONG_TAG) == LONG_TAG || depth > MAX_DEPTH) {
            throw new InvalidCms("is no DER: a tag of many bytes, or values nested deeper than " + MAX_DEPTH);
        }
        int length = length(end);
        if (length > end - at) {
            throw new InvalidCms("is no DER: a value is longer than what holds it");
        }
        int valueEnd = at + length;
        if ((tag & CONSTRUCTED) == 0) {
            at = valueEnd;
        }
        while (at < valueEnd) {
            value(valueEnd, depth + 1);
        }
    }

    private int length(int end) throws InvalidCms {
        int first = octet(end);
        if (first < LONG_LENGTH) {
            return first;
        }
        int octets = first - LONG_LENGTH;
        if (octets == 0 || octets > 3) {
            throw new InvalidCms("is no DER: a length is indefinite or too large");
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | octet(end);
        }
        return length;
    }

    private int octet(int end) throws InvalidCms {
        if (at >= end) {
            throw new InvalidCms("is no DER: it is cut off");
        }
        return bytes[at++] & 0xff;
    }
}
