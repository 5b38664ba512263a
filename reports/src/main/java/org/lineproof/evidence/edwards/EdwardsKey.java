package org.lineproof.evidence.edwards;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A public key A of prime order, to verify signatures with. The point s * B - k * A is worked out and its one encoding
 * compared with R: that is the equation without cofactor, exactly, and leaves R no second encoding. As A and B have
 * prime order, so has every R that passes, unless it is the neutral element, which is refused.
 */
public final class EdwardsKey {
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final byte[] NEUTRAL = new EdwardsPoint().encoded();
    /** From so many signatures on the full multiples of a key are made: they cost as much as three verifications. */
    private static final int MANY = 6;

    private final byte[] encoded;
    private final Multiples few;
    private volatile Multiples full;
    private int uses;

    /**
     * @param encoded 32 bytes that encode a point of prime order canonically; the caller has checked that
     * @throws IllegalArgumentException when they encode no point
     */
    public EdwardsKey(byte[] encoded) {
        this.encoded = encoded.clone();
        this.few = Multiples.few(EdwardsPoint.decoded(encoded).negated());
        this.full = few;
    }

    /**
     * Whether the signature over the message holds.
     *
     * @param signature 64 bytes
     */
    public boolean verify(byte[] message, byte[] signature) {
        byte[] r = Arrays.copyOf(signature, EdwardsPoint.LENGTH);
        byte[] s = Arrays.copyOfRange(signature, EdwardsPoint.LENGTH, signature.length);
        if (number(s).compareTo(ORDER) >= 0 || Arrays.equals(r, NEUTRAL)) {
            return false;
        }
        byte[] k = littleEndian(number(sha512(r, message)).mod(ORDER));
        Multiples own = prepared();
        byte[] point = Multiples.sum(k, own, s, own == few ? FewOfBase.MULTIPLES : AllOfBase.MULTIPLES);
        return Arrays.equals(point, r);
    }

    /** Two threads may both count or both build: the outcome is the same. */
    private Multiples prepared() {
        if (full == few && ++uses > MANY) {
            full = Multiples.full(EdwardsPoint.decoded(encoded).negated());
        }
        return full;
    }

    private byte[] sha512(byte[] r, byte[] message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            digest.update(r);
            digest.update(encoded);
            return digest.digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] bigEndian = number.toByteArray();
        byte[] bytes = new byte[EdwardsPoint.LENGTH];
        for (int i = 0; i < bigEndian.length; i++) {
            bytes[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return bytes;
    }

    /** Made when first asked for. */
    private static final class FewOfBase {
        static final Multiples MULTIPLES = Multiples.few(EdwardsPoint.base25519());
    }

    /** Made when first asked for. */
    private static final class AllOfBase {
        static final Multiples MULTIPLES = Multiples.full(EdwardsPoint.base25519());
    }
}
