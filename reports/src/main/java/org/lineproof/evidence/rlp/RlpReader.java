package org.lineproof.evidence.rlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads items from left to right. */
final class RlpReader {
    private static final int MAX_DEPTH = 8;
    /** Lengths of more bytes than this are beyond {@link Rlp#MAX_BYTES}. */
    private static final int MAX_LENGTH_BYTES = 3;

    private static final int STRING = 0x80;
    private static final int LIST = 0xc0;

    private final byte[] bytes;
    private int at;

    RlpReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Rlp whole() throws MalformedRlp {
        if (bytes.length > Rlp.MAX_BYTES) {
            throw new MalformedRlp("an item has at most " + Rlp.MAX_BYTES + " bytes, this one has " + bytes.length);
        }
        Rlp item = item(bytes.length, 0);
        if (at != bytes.length) {
            throw new MalformedRlp((bytes.length - at) + " bytes follow the item");
        }
        return item;
    }

    private Rlp item(int end, int depth) throws MalformedRlp {
        if (at >= end) {
            throw new MalformedRlp("ends at byte " + at + " where an item is due");
        }
        int first = bytes[at++] & 0xff;
        if (first < STRING) {
            return new RlpBytes(new byte[] {(byte) first});
        }
        return first < LIST ? string(length(first - STRING, end)) : list(length(first - LIST, end), depth);
    }

    private int length(int prefix, int end) throws MalformedRlp {
        int length = prefix <= RlpPrefix.MAX_SHORT ? prefix : longLength(prefix - RlpPrefix.MAX_SHORT, end);
        if (length > end - at) {
            throw new MalformedRlp("at byte " + at + " an item of " + length + " bytes does not fit into what is left");
        }
        return length;
    }

    private int longLength(int size, int end) throws MalformedRlp {
        if (size > MAX_LENGTH_BYTES || size > end - at) {
            throw new MalformedRlp("at byte " + at + " a length of " + size + " bytes is too long");
        }
        int length = 0;
        for (int i = 0; i < size; i++) {
            length = length << Byte.SIZE | bytes[at++] & 0xff;
        }
        if (length <= RlpPrefix.MAX_SHORT || length >>> Byte.SIZE * (size - 1) == 0) {
            throw new MalformedRlp("at byte " + at + " a length is not in its shortest form");
        }
        return length;
    }

    private RlpBytes string(int length) throws MalformedRlp {
        RlpBytes string = new RlpBytes(Arrays.copyOfRange(bytes, at, at + length));
        if (length == 1 && bytes[at] >= 0) {
            throw new MalformedRlp("at byte " + at + " a single byte is not in its shortest form");
        }
        at += length;
        return string;
    }

    private RlpList list(int length, int depth) throws MalformedRlp {
        if (depth == MAX_DEPTH) {
            throw new MalformedRlp("lists are nested deeper than " + MAX_DEPTH);
        }
        int end = at + length;
        List<Rlp> items = new ArrayList<>();
        while (at < end) {
            items.add(item(end, depth + 1));
        }
        return new RlpList(items);
    }
}
