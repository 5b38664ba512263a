package org.lineproof.evidence.proof.risc0;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lineproof.evidence.digest.Hash;

/**
 * RISC Zero's digests of structures ({@code tagged_struct} and {@code tagged_list} of risc0-binfmt): SHA-256 of the tag's
 * digest, the digests of what is inside, the words of data, little-endian, and how many digests there were, 16 bits
 * little-endian.
 */
final class TaggedHash {
    static final Hash ZERO = new Hash(new byte[Hash.LENGTH]);

    private TaggedHash() {}

    static Hash struct(String tag, List<Hash> inside, int... data) {
        byte[][] parts = new byte[inside.size() + data.length + 2][];
        int at = 0;
        parts[at++] = Hash.sha256(tag.getBytes(StandardCharsets.US_ASCII)).bytes();
        for (Hash digest : inside) {
            parts[at++] = digest.bytes();
        }
        for (int word : data) {
            parts[at++] = littleEndian(word, Integer.BYTES);
        }
        parts[at] = littleEndian(inside.size(), Short.BYTES);
        return Hash.sha256(parts);
    }

    /** From the last element to the first, each with the digest of what comes after it. */
    static Hash list(String tag, List<Hash> elements) {
        Hash rest = ZERO;
        for (int i = elements.size() - 1; i >= 0; i--) {
            rest = struct(tag, List.of(elements.get(i), rest));
        }
        return rest;
    }

    private static byte[] littleEndian(int number, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (number >>> (Byte.SIZE * i));
        }
        return bytes;
    }
}
