package org.lineproof.evidence.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256K1Curve;
import org.lineproof.evidence.digest.Word;

/**
 * A validator's seal: an ECDSA signature on secp256k1 (SEC 1, section 4.1.6) from which the signer is recovered, as r, s
 * and the parity of the point, 65 bytes. Compared by content.
 */
public record Seal(byte[] bytes) {
    /** Length in bytes. */
    public static final int LENGTH = 65;

    private static final int SCALAR = 32;
    private static final ECCurve CURVE = new SecP256K1Curve();
    /** SEC 2, section 2.4.1. */
    private static final ECPoint BASE = CURVE.decodePoint(
            HexFormat.of().parseHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"));

    private static final BigInteger HALF = CURVE.getOrder().shiftRight(1);

    /** @throws IllegalArgumentException unless there are exactly 65 bytes */
    public Seal {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a seal has 65 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** A copy of the 65 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Who made the seal, if the seal is over this hash: another hash gives another signer, not an error.
     *
     * @throws RefusedProof when it is no signature at all, or not in the one form that validators write (low s)
     */
    public Address signer(Word hash) throws RefusedProof {
        BigInteger order = CURVE.getOrder();
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(bytes, 0, SCALAR));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, SCALAR, 2 * SCALAR));
        int parity = bytes[2 * SCALAR];
        if (r.signum() == 0 || r.compareTo(order) >= 0 || s.signum() == 0 || s.compareTo(HALF) > 0) {
            throw new RefusedProof("r or s is out of bounds");
        }
        if (parity != 0 && parity != 1) {
            throw new RefusedProof("the last byte is neither 0 nor 1");
        }
        BigInteger inverse = r.modInverse(order);
        BigInteger ofBase =
                order.subtract(new BigInteger(1, hash.bytes()).mod(order)).multiply(inverse);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(
                        BASE,
                        ofBase.mod(order),
                        point(r, parity),
                        s.multiply(inverse).mod(order))
                .normalize();
        if (key.isInfinity()) {
            throw new RefusedProof("no key makes such a seal");
        }
        return Address.ofKey(Arrays.copyOfRange(key.getEncoded(false), 1, LENGTH));
    }

    private static ECPoint point(BigInteger x, int parity) throws RefusedProof {
        byte[] compressed = new byte[1 + SCALAR];
        compressed[0] = (byte) (2 + parity);
        System.arraycopy(Word.of(x).bytes(), 0, compressed, 1, SCALAR);
        try {
            return CURVE.decodePoint(compressed);
        } catch (IllegalArgumentException e) {
            throw new RefusedProof("r is the coordinate of no point");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal && Arrays.equals(bytes, ((Seal) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
