package org.lineproof.evidence.rlp;

import java.math.BigInteger;
import java.util.Arrays;

/** A byte string, compared by content. */
public record RlpBytes(byte[] bytes) implements Rlp {
    /** The empty string: also the number zero and an absent child. */
    public static final RlpBytes EMPTY = new RlpBytes(new byte[0]);

    public RlpBytes {
        bytes = bytes.clone();
    }

    /** A number in its shortest big-endian form. @throws IllegalArgumentException when it is negative */
    public static RlpBytes of(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("no negative number has an encoding: " + number);
        }
        byte[] bytes = number.toByteArray();
        return new RlpBytes(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** As {@link #of(BigInteger)}. */
    public static RlpBytes of(long number) {
        return of(BigInteger.valueOf(number));
    }

    /** A copy of the bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public byte[] encoded() {
        return bytes.length == 1 && bytes[0] >= 0 ? bytes.clone() : RlpPrefix.STRING.before(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RlpBytes && Arrays.equals(bytes, ((RlpBytes) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
