package org.lineproof.evidence.chain;

import java.util.Arrays;
import java.util.HexFormat;
import org.lineproof.evidence.digest.Keccak;

/** The 20 bytes that name an account or a validator. Compared by content. */
public record Address(byte[] bytes) {
    /** Length in bytes. */
    public static final int LENGTH = 20;

    private static final String PREFIX = "0x";
    private static final int COORDINATES = 64;

    /** @throws IllegalArgumentException unless there are exactly 20 bytes */
    public Address {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an address has 20 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** @throws IllegalArgumentException unless the text is 0x and 40 lower-case hexadecimal digits */
    public static Address ofHex(String text) {
        if (!text.matches("0x[0-9a-f]{40}")) {
            throw new IllegalArgumentException("expected 0x and 40 lower-case hexadecimal digits");
        }
        return new Address(HexFormat.of().parseHex(text.substring(PREFIX.length())));
    }

    /** The address of a public key: the last 20 bytes of the hash of its two coordinates, 64 bytes. */
    static Address ofKey(byte[] coordinates) {
        if (coordinates.length != COORDINATES) {
            throw new IllegalArgumentException("two coordinates have 64 bytes, not " + coordinates.length);
        }
        byte[] hash = Keccak.hash(coordinates).bytes();
        return new Address(Arrays.copyOfRange(hash, hash.length - LENGTH, hash.length));
    }

    /** A copy of the 20 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 0x and 40 lower-case hexadecimal digits. */
    public String hex() {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address && Arrays.equals(bytes, ((Address) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
