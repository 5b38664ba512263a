package org.lineproof.evidence.proof.bn254.field;

/**
 * c0 + c1 * w with w^2 = v: the field in which a pairing has its value. In powers of w the parts are, in this order,
 * c0.c0, c1.c0, c0.c1, c1.c1, c0.c2, c1.c2.
 *
 * @param c0 the part without w
 * @param c1 the factor of w
 */
public record Fp12(Fp6 c0, Fp6 c1) {
    /** One. */
    public static final Fp12 ONE = new Fp12(Fp6.ONE, Fp6.ZERO);

    /** Three products instead of four (Karatsuba). */
    public Fp12 times(Fp12 y) {
        Fp6 p0 = c0.times(y.c0);
        Fp6 p1 = c1.times(y.c1);
        Fp6 cross = c0.plus(c1).times(y.c0.plus(y.c1)).minus(p0).minus(p1);
        return new Fp12(p0.plus(p1.timesV()), cross);
    }

    /** Two products instead of three (complex squaring). */
    public Fp12 squared() {
        Fp6 p = c0.times(c1);
        Fp6 all = c0.plus(c1).times(c0.plus(c1.timesV()));
        return new Fp12(all.minus(p).minus(p.timesV()), p.plus(p));
    }

    /** Times the line l0 + l1 * w + l3 * w^3. */
    public Fp12 timesLine(Fp2 l0, Fp2 l1, Fp2 l3) {
        Fp6 p0 = c0.times(l0);
        Fp6 p1 = c1.times(l1, l3);
        Fp6 cross = c0.plus(c1).times(l0.plus(l1), l3).minus(p0).minus(p1);
        return new Fp12(p0.plus(p1.timesV()), cross);
    }

    /** Times the line 1 + l1 * w + l3 * w^3. */
    public Fp12 timesLine(Fp2 l1, Fp2 l3) {
        return new Fp12(c0.plus(c1.times(l1, l3).timesV()), c1.plus(c0.times(l1, l3)));
    }

    /** c0 - c1 * w, which is also the power p^6; the inverse of an element of the cyclotomic subgroup. */
    public Fp12 conjugate() {
        return new Fp12(c0, c1.negated());
    }

    /** The element that makes one with this. @throws ArithmeticException for zero, which has none */
    public Fp12 inverse() {
        Fp6 norm = c0.times(c0).minus(c1.times(c1).timesV()).inverse();
        return new Fp12(c0.times(norm), c1.times(norm).negated());
    }

    /** The p-th power: a coefficient of w^k is conjugated and multiplied by xi^(k(p-1)/6). */
    public Fp12 frobenius() {
        return new Fp12(
                new Fp6(
                        c0.c0().conjugate(),
                        c0.c1().conjugate().times(Frobenius.XI_2),
                        c0.c2().conjugate().times(Frobenius.XI_4)),
                new Fp6(
                        c1.c0().conjugate().times(Frobenius.XI_1),
                        c1.c1().conjugate().times(Frobenius.XI_3),
                        c1.c2().conjugate().times(Frobenius.XI_5)));
    }

    /**
     * The square of an element of the cyclotomic subgroup, by three squarings in the field of degree four (R. Granger,
     * M. Scott, Faster Squaring in the Cyclotomic Subgroup of Sixth Degree Extensions, PKC 2010, section 3.2). Wrong
     * for any other element.
     */
    public Fp12 cyclotomicSquared() {
        Square a = Square.of(c0.c0(), c1.c1());
        Square b = Square.of(c1.c0(), c0.c2());
        Square c = Square.of(c0.c1(), c1.c2());
        return new Fp12(
                new Fp6(
                        a.even.tripled().minus(c0.c0().doubled()),
                        b.even.tripled().minus(c0.c1().doubled()),
                        c.even.tripled().minus(c0.c2().doubled())),
                new Fp6(
                        c.odd.timesXi().tripled().plus(c1.c0().doubled()),
                        a.odd.tripled().plus(c1.c1().doubled()),
                        b.odd.tripled().plus(c1.c2().doubled())));
    }

    /** (x + y s)^2 with s^2 = xi: even + odd s. */
    private record Square(Fp2 even, Fp2 odd) {
        static Square of(Fp2 x, Fp2 y) {
            Fp2 xx = x.squared();
            Fp2 yy = y.squared();
            return new Square(
                    xx.plus(yy.timesXi()), x.plus(y).squared().minus(xx).minus(yy));
        }
    }
}
