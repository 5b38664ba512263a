package org.lineproof.evidence.digest;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes as an EVM chain has them: a Keccak-256 hash, a topic, a storage slot or its value. Compared by content. */
public record Word(byte[] bytes) {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final String PREFIX = "0x";

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public Word {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a word has 32 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** A number, big-endian. @throws IllegalArgumentException when it is negative or has more than 256 bits */
    public static Word of(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > Byte.SIZE * LENGTH) {
            throw new IllegalArgumentException("a number of at most 256 bits that is not negative is due: " + number);
        }
        byte[] word = new byte[LENGTH];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, LENGTH);
        System.arraycopy(bytes, bytes.length - length, word, LENGTH - length, length);
        return new Word(word);
    }

    /** As {@link #of(BigInteger)}. */
    public static Word of(long number) {
        return of(BigInteger.valueOf(number));
    }

    /** @throws IllegalArgumentException unless the text is 0x and 64 lower-case hexadecimal digits */
    public static Word ofHex(String text) {
        if (!text.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException("expected 0x and 64 lower-case hexadecimal digits");
        }
        return new Word(HexFormat.of().parseHex(text.substring(PREFIX.length())));
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 0x and 64 lower-case hexadecimal digits. */
    public String hex() {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word && Arrays.equals(bytes, ((Word) other).bytes);
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
