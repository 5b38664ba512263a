package org.lineproof.evidence.proof.bn254.field;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Elements of the fields from a printed seed; one in four is at an edge of the range or of a limb. */
public final class RandomElements {
    private static final List<BigInteger> EDGES = List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.TWO,
            Fp.MODULUS.subtract(BigInteger.ONE),
            Fp.MODULUS.subtract(BigInteger.TWO),
            Fp.MODULUS.shiftRight(1),
            BigInteger.ONE.shiftLeft(52).subtract(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(52),
            BigInteger.ONE.shiftLeft(208).subtract(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(253).subtract(BigInteger.ONE));

    private final Random random;

    /** Prints the seed, so that a failure can be seen again. */
    public RandomElements(long seed) {
        System.out.println("seed " + seed);
        random = new Random(seed);
    }

    /** A number from 0 to p - 1. */
    public BigInteger number() {
        return random.nextInt(4) == 0
                ? EDGES.get(random.nextInt(EDGES.size()))
                : new BigInteger(320, random).mod(Fp.MODULUS);
    }

    /** A number below 2^bits. */
    public BigInteger bits(int bits) {
        return new BigInteger(bits, random);
    }

    /** An element of the base field. */
    public Fp fp() {
        return Fp.of(number());
    }

    /** An element of the quadratic field. */
    public Fp2 fp2() {
        return new Fp2(fp(), fp());
    }

    /** An element of the field of degree twelve. */
    public Fp12 fp12() {
        return new Fp12(fp6(), fp6());
    }

    Fp6 fp6() {
        return new Fp6(fp2(), fp2(), fp2());
    }
}
