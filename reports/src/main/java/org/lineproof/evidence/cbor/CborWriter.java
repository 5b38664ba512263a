package org.lineproof.evidence.cbor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes data items one behind the other: shortest heads, definite lengths. Members of a map are written in the order
 * of their encoded keys; that is the caller's part.
 */
public final class CborWriter {
    private static final int NULL = 22;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** An integer. */
    public CborWriter integer(long value) {
        return value < 0 ? head(MajorType.NEGATIVE, -1 - value) : head(MajorType.UNSIGNED, value);
    }

    /** A byte string. */
    public CborWriter bytes(byte[] value) {
        head(MajorType.BYTES, value.length);
        out.writeBytes(value);
        return this;
    }

    /** A text string. */
    public CborWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(MajorType.TEXT, utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    /** Begins an array; the next {@code length} items are its elements. */
    public CborWriter array(int length) {
        return head(MajorType.ARRAY, length);
    }

    /** Begins a map; the next {@code 2 * length} items are its keys and values in turn. */
    public CborWriter map(int length) {
        return head(MajorType.MAP, length);
    }

    /** Tags the next item. */
    public CborWriter tag(int number) {
        return head(MajorType.TAG, number);
    }

    /** The value null. */
    public CborWriter nil() {
        return head(MajorType.SIMPLE, NULL);
    }

    /** What was written. */
    public byte[] encoded() {
        return out.toByteArray();
    }

    private CborWriter head(MajorType type, long value) {
        int major = type.ordinal() << 5;
        if (value < 24) {
            out.write(major | (int) value);
        } else if (value < 1L << 8) {
            argument(major | 24, value, 1);
        } else if (value < 1L << 16) {
            argument(major | 25, value, 2);
        } else if (value < 1L << 32) {
            argument(major | 26, value, 4);
        } else {
            argument(major | 27, value, 8);
        }
        return this;
    }

    private void argument(int initial, long value, int length) {
        out.write(initial);
        for (int i = length - 1; i >= 0; i--) {
            out.write((int) (value >>> (8 * i)));
        }
    }
}
