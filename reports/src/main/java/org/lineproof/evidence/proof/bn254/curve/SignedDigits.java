package org.lineproof.evidence.proof.bn254.curve;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A number as the sum of digits[i] * 2^i, each digit zero or odd and below 2^(width-1) in size, at most one of
 * {@code width} neighbours not zero (non-adjacent form of that width; J. Solinas, 2000).
 */
public final class SignedDigits {
    private final byte[] digits;

    private SignedDigits(byte[] digits) {
        this.digits = digits;
    }

    /**
     * @param number not negative
     * @param width from 2 to 8 bits
     */
    public static SignedDigits of(BigInteger number, int width) {
        byte[] digits = new byte[number.bitLength() + 1];
        int length = 0;
        int size = 1 << width;
        int carry = 0;
        int at = 0;
        while (at < digits.length) {
            if ((number.testBit(at) ? 1 : 0) == carry) {
                at++;
                continue;
            }
            int window = bits(number, at, width) + carry;
            carry = window >= size / 2 ? 1 : 0;
            digits[at] = (byte) (carry == 1 ? window - size : window);
            length = at + 1;
            at += width;
        }
        return new SignedDigits(Arrays.copyOf(digits, length));
    }

    /** How many there are; the last is not zero. */
    public int length() {
        return digits.length;
    }

    /** The digit before 2^index, zero beyond the last. */
    public int at(int index) {
        return index < digits.length ? digits[index] : 0;
    }

    private static int bits(BigInteger number, int from, int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= number.testBit(from + i) ? 1 << i : 0;
        }
        return bits;
    }
}
