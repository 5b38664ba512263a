package org.lineproof.evidence.proof.bn254.field;

/**
 * c0 + c1 * v + c2 * v^2 with v^3 = xi = 9 + i.
 *
 * @param c0 the part without v
 * @param c1 the factor of v
 * @param c2 the factor of v^2
 */
record Fp6(Fp2 c0, Fp2 c1, Fp2 c2) {
    static final Fp6 ZERO = new Fp6(Fp2.ZERO, Fp2.ZERO, Fp2.ZERO);
    static final Fp6 ONE = new Fp6(Fp2.ONE, Fp2.ZERO, Fp2.ZERO);

    Fp6 plus(Fp6 y) {
        return new Fp6(c0.plus(y.c0), c1.plus(y.c1), c2.plus(y.c2));
    }

    Fp6 minus(Fp6 y) {
        return new Fp6(c0.minus(y.c0), c1.minus(y.c1), c2.minus(y.c2));
    }

    Fp6 negated() {
        return new Fp6(c0.negated(), c1.negated(), c2.negated());
    }

    /** Six products instead of nine (Karatsuba). */
    Fp6 times(Fp6 y) {
        Fp2 p0 = c0.times(y.c0);
        Fp2 p1 = c1.times(y.c1);
        Fp2 p2 = c2.times(y.c2);
        Fp2 cross12 = c1.plus(c2).times(y.c1.plus(y.c2)).minus(p1).minus(p2);
        Fp2 cross01 = c0.plus(c1).times(y.c0.plus(y.c1)).minus(p0).minus(p1);
        Fp2 cross02 = c0.plus(c2).times(y.c0.plus(y.c2)).minus(p0).minus(p2);
        return new Fp6(cross12.timesXi().plus(p0), cross01.plus(p2.timesXi()), cross02.plus(p1));
    }

    /** Times y0 + y1 * v. */
    Fp6 times(Fp2 y0, Fp2 y1) {
        Fp2 p0 = c0.times(y0);
        Fp2 p1 = c1.times(y1);
        Fp2 cross01 = c0.plus(c1).times(y0.plus(y1)).minus(p0).minus(p1);
        return new Fp6(c2.times(y1).timesXi().plus(p0), cross01, c2.times(y0).plus(p1));
    }

    /** Each part times y. */
    Fp6 times(Fp2 y) {
        return new Fp6(c0.times(y), c1.times(y), c2.times(y));
    }

    Fp6 timesV() {
        return new Fp6(c2.timesXi(), c0, c1);
    }

    /** By the norm to the quadratic field. @throws ArithmeticException for zero, which has none */
    Fp6 inverse() {
        Fp2 n0 = c0.squared().minus(c1.times(c2).timesXi());
        Fp2 n1 = c2.squared().timesXi().minus(c0.times(c1));
        Fp2 n2 = c1.squared().minus(c0.times(c2));
        Fp2 norm = c0.times(n0).plus(c2.times(n1).plus(c1.times(n2)).timesXi());
        return new Fp6(n0, n1, n2).times(norm.inverse());
    }
}
