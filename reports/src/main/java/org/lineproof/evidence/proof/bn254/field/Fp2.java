package org.lineproof.evidence.proof.bn254.field;

/**
 * re + im * i with i^2 = -1: the quadratic extension, over which the second group of the pairing lives.
 *
 * @param re the part without i
 * @param im the factor of i
 */
public record Fp2(Fp re, Fp im) implements FieldElement<Fp2> {
    /** Zero. */
    public static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);

    /** One. */
    public static final Fp2 ONE = new Fp2(Fp.ONE, Fp.ZERO);

    @Override
    public Fp2 plus(Fp2 y) {
        return new Fp2(re.plus(y.re), im.plus(y.im));
    }

    @Override
    public Fp2 minus(Fp2 y) {
        return new Fp2(re.minus(y.re), im.minus(y.im));
    }

    /** Three products instead of four (Karatsuba). */
    @Override
    public Fp2 times(Fp2 y) {
        Fp real = re.times(y.re);
        Fp imaginary = im.times(y.im);
        Fp all = re.plus(im).times(y.re.plus(y.im));
        return new Fp2(real.minus(imaginary), all.minus(real).minus(imaginary));
    }

    /** Both parts times a number. */
    public Fp2 times(Fp y) {
        return new Fp2(re.times(y), im.times(y));
    }

    @Override
    public Fp2 squared() {
        return new Fp2(re.plus(im).times(re.minus(im)), re.times(im).doubled());
    }

    @Override
    public Fp2 doubled() {
        return new Fp2(re.doubled(), im.doubled());
    }

    /** Three times this. */
    public Fp2 tripled() {
        return doubled().plus(this);
    }

    @Override
    public Fp2 negated() {
        return new Fp2(re.negated(), im.negated());
    }

    /** re - im * i, which is also the p-th power. */
    public Fp2 conjugate() {
        return new Fp2(re, im.negated());
    }

    /** Times 9 + i, from which the next extension takes its cube root. */
    Fp2 timesXi() {
        Fp2 eight = doubled().doubled().doubled();
        return new Fp2(eight.re.plus(re).minus(im), eight.im.plus(im).plus(re));
    }

    @Override
    public Fp2 inverse() {
        return conjugate().times(re.squared().plus(im.squared()).inverse());
    }

    @Override
    public boolean isZero() {
        return re.isZero() && im.isZero();
    }

    @Override
    public Fp2 one() {
        return ONE;
    }
}
