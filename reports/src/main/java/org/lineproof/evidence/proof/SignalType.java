package org.lineproof.evidence.proof;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** How a public signal is written: one text for each value, so that equal values are equal texts. */
public enum SignalType {
    /** An element of the scalar field of BN254: decimal, without leading zeros, less than r. */
    FIELD("field") {
        @Override
        boolean canonical(String value) {
            return value.length() <= MAX_DIGITS
                    && value.matches("0|[1-9][0-9]*")
                    && new BigInteger(value).compareTo(BN254_R) < 0;
        }

        @Override
        BigInteger unsigned(String value) {
            return new BigInteger(value);
        }

        @Override
        BigInteger modulus(String value) {
            return BN254_R;
        }
    },
    /** Bytes: lower-case hexadecimal digits, at most 65,536 of them; as a number big-endian. */
    BYTES("bytes") {
        @Override
        boolean canonical(String value) {
            return value.length() <= MAX_HEX && value.length() % 2 == 0 && value.matches("[0-9a-f]*");
        }

        @Override
        BigInteger unsigned(String value) {
            return new BigInteger(1, HexFormat.of().parseHex(value));
        }

        @Override
        BigInteger modulus(String value) {
            return BigInteger.ONE.shiftLeft(value.length() * BITS_OF_DIGIT);
        }
    };

    /** Order of the scalar field of BN254 (EIP-196), the modulus of public inputs. */
    public static final BigInteger BN254_R =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private static final int MAX_DIGITS = 77;
    private static final int MAX_HEX = 1 << 16;
    private static final int BITS_OF_DIGIT = 4;

    private final String text;

    SignalType(String text) {
        this.text = text;
    }

    /** The word in a trust anchor. */
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException when there is no such type */
    public static SignalType of(String text) {
        return Arrays.stream(values())
                .filter(known -> known.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected field or bytes"));
    }

    /**
     * The value as a number.
     *
     * @param signed whether the upper half of the range stands for negative numbers (r - |x| in a field)
     * @throws IllegalArgumentException unless the value has the one form of this type
     */
    public BigInteger number(String value, boolean signed) {
        requireCanonical(value);
        BigInteger number = unsigned(value);
        BigInteger modulus = modulus(value);
        return signed && number.shiftLeft(1).compareTo(modulus) >= 0 ? number.subtract(modulus) : number;
    }

    /** @throws IllegalArgumentException unless the value has the one form of this type */
    public void requireCanonical(String value) {
        if (!canonical(value)) {
            throw new IllegalArgumentException(
                    this == FIELD
                            ? "expected a decimal number without leading zeros, less than the order of the field"
                            : "expected an even number of lower-case hexadecimal digits");
        }
    }

    abstract boolean canonical(String value);

    abstract BigInteger unsigned(String value);

    abstract BigInteger modulus(String value);
}
