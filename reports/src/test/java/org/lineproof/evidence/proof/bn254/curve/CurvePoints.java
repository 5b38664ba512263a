package org.lineproof.evidence.proof.bn254.curve;

import java.math.BigInteger;
import java.util.Optional;
import org.lineproof.evidence.proof.bn254.field.FieldElement;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;
import org.lineproof.evidence.proof.bn254.field.RandomElements;

/** Points for tests: the generators of EIP-196 and EIP-197, multiples the long way, and points of no group. */
public final class CurvePoints {
    /** (1, 2). */
    public static final G1 P1 = G1.of(BigInteger.ONE, BigInteger.TWO);

    /** The generator of the second group in EIP-197. */
    public static final G2 P2 = G2.of(
            fp2(
                    "10857046999023057135944570762232829481370756359578518086990519993285655852781",
                    "11559732032986387107991004021392285783925812861821192530917403151452391805634"),
            fp2(
                    "8495653923123431417604973247489272438418190587263600148770280649306958101930",
                    "4082367875863433681332203403145435568316851327593401208105741076214120093531"));

    private static final BigInteger P = Fp.MODULUS;

    private CurvePoints() {}

    /** k times the generator, k from 1 to r - 1. */
    public static G1 g1(BigInteger k) {
        return new G1(times(JacobianPoint.of(P1.point()), k).affine().orElseThrow());
    }

    /** k times the generator, k from 1 to r - 1. */
    public static G2 g2(BigInteger k) {
        AffinePoint<Fp2> multiple = times(JacobianPoint.of(new AffinePoint<>(P2.x(), P2.y())), k)
                .affine()
                .orElseThrow();
        return G2.of(multiple.x(), multiple.y());
    }

    /** By doubling and adding. */
    static <F extends FieldElement<F>> JacobianPoint<F> times(JacobianPoint<F> point, BigInteger k) {
        JacobianPoint<F> sum = JacobianPoint.neutral(point.z().one());
        for (int bit = k.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.doubled();
            if (k.testBit(bit)) {
                sum = sum.plus(point);
            }
        }
        return sum;
    }

    /** Any point of the twist: as likely in the subgroup as one is to guess a number of 254 bits. */
    static AffinePoint<Fp2> onTwist(RandomElements random) {
        while (true) {
            Fp2 x = random.fp2();
            Optional<Fp2> y = root(x.squared().times(x).plus(G2.B));
            if (y.isPresent()) {
                return new AffinePoint<>(x, y.get());
            }
        }
    }

    /** A square root in the quadratic field, p = 3 mod 4 (G. Adj, F. Rodríguez-Henríquez, 2012, algorithm 9). */
    private static Optional<Fp2> root(Fp2 a) {
        Fp2 a1 = power(a, P.shiftRight(2));
        Fp2 alpha = a1.squared().times(a);
        Fp2 x0 = a1.times(a);
        Fp2 root = alpha.equals(Fp2.ONE.negated())
                ? x0.times(new Fp2(Fp.ZERO, Fp.ONE))
                : power(alpha.plus(Fp2.ONE), P.shiftRight(1)).times(x0);
        return Optional.of(root).filter(found -> found.squared().equals(a));
    }

    private static Fp2 power(Fp2 x, BigInteger exponent) {
        Fp2 power = Fp2.ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            power = power.squared();
            if (exponent.testBit(bit)) {
                power = power.times(x);
            }
        }
        return power;
    }

    private static Fp2 fp2(String re, String im) {
        return new Fp2(Fp.of(new BigInteger(re)), Fp.of(new BigInteger(im)));
    }
}
