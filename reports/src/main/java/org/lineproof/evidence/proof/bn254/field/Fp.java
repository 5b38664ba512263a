package org.lineproof.evidence.proof.bn254.field;

import java.math.BigInteger;

/**
 * An integer modulo p, the prime over which BN254 is defined (EIP-196, alt_bn128). Held as x * 2^260 mod p, so that a
 * product costs no division (P. L. Montgomery, Modular Multiplication Without Trial Division, 1985), in five limbs of 52
 * bits, the least first: a 64-bit word then has room for the sum of all partial products of a column, and nothing is
 * carried before the end. Always below p: equal numbers have equal limbs.
 *
 * <p>Time depends on the values: for public proofs and keys, never for secrets.
 */
public final class Fp implements FieldElement<Fp> {
    /** p, a prime of 254 bits. */
    public static final BigInteger MODULUS =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");

    /** Zero. */
    public static final Fp ZERO = new Fp(0, 0, 0, 0, 0);

    private static final int LIMBS = 5;
    private static final int BITS = 52;
    private static final long MASK = (1L << BITS) - 1;

    /** Half of what separates 52 from 64 bits: both factors moved up by it, the upper word holds what exceeds 52 bits. */
    private static final int SHIFT = (Long.SIZE - BITS) / 2;

    private static final long P0 = limb(MODULUS, 0);
    private static final long P1 = limb(MODULUS, 1);
    private static final long P2 = limb(MODULUS, 2);
    private static final long P3 = limb(MODULUS, 3);
    private static final long P4 = limb(MODULUS, 4);

    /** -1/p mod 2^52. */
    private static final long REDUCER =
            MODULUS.modInverse(BigInteger.ONE.shiftLeft(BITS)).negate().longValue() & MASK;

    /** 2^520 mod p: what brings a number into Montgomery form. */
    private static final Fp INTO_FORM =
            ofLimbs(BigInteger.ONE.shiftLeft(2 * LIMBS * BITS).mod(MODULUS));

    /** The limbs of the number one: what brings a number out of Montgomery form. */
    private static final Fp OUT_OF_FORM = ofLimbs(BigInteger.ONE);

    /** One. */
    public static final Fp ONE = of(BigInteger.ONE);

    private final long l0;
    private final long l1;
    private final long l2;
    private final long l3;
    private final long l4;

    private Fp(long l0, long l1, long l2, long l3, long l4) {
        this.l0 = l0;
        this.l1 = l1;
        this.l2 = l2;
        this.l3 = l3;
        this.l4 = l4;
    }

    /** @throws IllegalArgumentException unless the number is canonical: not negative and below p */
    public static Fp of(BigInteger number) {
        if (number.signum() < 0 || number.compareTo(MODULUS) >= 0) {
            throw new IllegalArgumentException("a coordinate is not canonical: expected a number below the prime p");
        }
        return ofLimbs(number).times(INTO_FORM);
    }

    /** The number from 0 to p - 1. */
    public BigInteger number() {
        Fp plain = times(OUT_OF_FORM);
        BigInteger number = BigInteger.ZERO;
        for (long limb : new long[] {plain.l4, plain.l3, plain.l2, plain.l1, plain.l0}) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(limb));
        }
        return number;
    }

    @Override
    public Fp plus(Fp y) {
        return reduced(l0 + y.l0 - P0, l1 + y.l1 - P1, l2 + y.l2 - P2, l3 + y.l3 - P3, l4 + y.l4 - P4);
    }

    @Override
    public Fp minus(Fp y) {
        return reduced(l0 - y.l0, l1 - y.l1, l2 - y.l2, l3 - y.l3, l4 - y.l4);
    }

    @Override
    public Fp doubled() {
        return plus(this);
    }

    @Override
    public Fp negated() {
        return ZERO.minus(this);
    }

    /**
     * Row by row: a limb x of this times y is added, and m times p that clears the lowest 52 bits; then all moves down by
     * a limb.
     */
    @Override
    public Fp times(Fp y) {
        long x = l0, x1 = l1, x2 = l2, x3 = l3, x4 = l4;
        long t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0;
        for (int row = 0; row < LIMBS; row++) {
            t0 += low(x, y.l0);
            long m = low(t0, REDUCER);
            long carry = (t0 + low(m, P0)) >> BITS;
            t0 = t1 + low(x, y.l1) + low(m, P1) + high(x, y.l0) + high(m, P0) + carry;
            t1 = t2 + low(x, y.l2) + low(m, P2) + high(x, y.l1) + high(m, P1);
            t2 = t3 + low(x, y.l3) + low(m, P3) + high(x, y.l2) + high(m, P2);
            t3 = t4 + low(x, y.l4) + low(m, P4) + high(x, y.l3) + high(m, P3);
            t4 = high(x, y.l4) + high(m, P4);
            x = x1;
            x1 = x2;
            x2 = x3;
            x3 = x4;
        }
        return reduced(t0 - P0, t1 - P1, t2 - P2, t3 - P3, t4 - P4);
    }

    @Override
    public Fp squared() {
        return times(this);
    }

    /** By the extended Euclidean algorithm: rare enough that clarity wins. */
    @Override
    public Fp inverse() {
        if (isZero()) {
            throw new ArithmeticException("zero has no inverse");
        }
        return of(number().modInverse(MODULUS));
    }

    @Override
    public boolean isZero() {
        return (l0 | l1 | l2 | l3 | l4) == 0;
    }

    @Override
    public Fp one() {
        return ONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fp y && l0 == y.l0 && l1 == y.l1 && l2 == y.l2 && l3 == y.l3 && l4 == y.l4;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(l0 ^ l2 ^ l4);
    }

    @Override
    public String toString() {
        return number().toString();
    }

    /** The lower 52 bits of a product. */
    private static long low(long x, long y) {
        return (x * y) & MASK;
    }

    /** A product without its lower 52 bits; the factors have at most 57 bits. */
    private static long high(long x, long y) {
        return Math.multiplyHigh(x << SHIFT, y << SHIFT);
    }

    /** The number from -p to p - 1 in these limbs, not yet carried, with p added when it is negative. */
    private static Fp reduced(long d0, long d1, long d2, long d3, long d4) {
        long c1 = d1 + (d0 >> BITS);
        long c2 = d2 + (c1 >> BITS);
        long c3 = d3 + (c2 >> BITS);
        long c4 = d4 + (c3 >> BITS);
        long negative = c4 >> (Long.SIZE - 1);
        long s0 = (d0 & MASK) + (P0 & negative);
        long s1 = (c1 & MASK) + (P1 & negative) + (s0 >> BITS);
        long s2 = (c2 & MASK) + (P2 & negative) + (s1 >> BITS);
        long s3 = (c3 & MASK) + (P3 & negative) + (s2 >> BITS);
        long s4 = c4 + (P4 & negative) + (s3 >> BITS);
        return new Fp(s0 & MASK, s1 & MASK, s2 & MASK, s3 & MASK, s4);
    }

    /** These bits as limbs, whatever they stand for. */
    private static Fp ofLimbs(BigInteger bits) {
        return new Fp(limb(bits, 0), limb(bits, 1), limb(bits, 2), limb(bits, 3), limb(bits, 4));
    }

    private static long limb(BigInteger number, int index) {
        return number.shiftRight(BITS * index).longValue() & MASK;
    }
}
