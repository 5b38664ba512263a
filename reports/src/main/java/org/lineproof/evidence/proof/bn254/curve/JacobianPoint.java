package org.lineproof.evidence.proof.bn254.curve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.proof.bn254.field.FieldElement;

/**
 * The point (x/z^2, y/z^3) of a curve y^2 = x^3 + b, or the neutral one, whose z is zero. Adding needs no division.
 * Formulas: dbl-2009-l, add-2007-bl and madd without their scaling, from the Explicit-Formulas Database of D. Bernstein
 * and T. Lange.
 *
 * @param <F> the field of the coordinates
 */
record JacobianPoint<F extends FieldElement<F>>(F x, F y, F z) {
    static <F extends FieldElement<F>> JacobianPoint<F> of(AffinePoint<F> point) {
        return new JacobianPoint<>(point.x(), point.y(), point.x().one());
    }

    static <F extends FieldElement<F>> JacobianPoint<F> neutral(F one) {
        return new JacobianPoint<>(one, one, one.minus(one));
    }

    boolean isNeutral() {
        return z.isZero();
    }

    JacobianPoint<F> negated() {
        return new JacobianPoint<>(x, y.negated(), z);
    }

    JacobianPoint<F> doubled() {
        F a = x.squared();
        F b = y.squared();
        F c = b.squared();
        F d = x.plus(b).squared().minus(a).minus(c).doubled();
        F e = a.doubled().plus(a);
        F newX = e.squared().minus(d.doubled());
        F newY = e.times(d.minus(newX)).minus(c.doubled().doubled().doubled());
        return new JacobianPoint<>(newX, newY, y.times(z).doubled());
    }

    JacobianPoint<F> plus(AffinePoint<F> other) {
        if (isNeutral()) {
            return of(other);
        }
        F zz = z.squared();
        return plus(other.x().times(zz).minus(x), other.y().times(zz).times(z).minus(y), x, y, z);
    }

    JacobianPoint<F> plus(JacobianPoint<F> other) {
        if (isNeutral()) {
            return other;
        }
        if (other.isNeutral()) {
            return this;
        }
        F zz = z.squared();
        F otherZz = other.z.squared();
        F u = x.times(otherZz);
        F s = y.times(otherZz).times(other.z);
        return plus(other.x.times(zz).minus(u), other.y.times(zz).times(z).minus(s), u, s, z.times(other.z));
    }

    /** What both additions share: with the second point ({@code u + h}, {@code s + r}) over a common z. */
    private JacobianPoint<F> plus(F h, F r, F u, F s, F commonZ) {
        if (h.isZero()) {
            return r.isZero() ? doubled() : neutral(z.one());
        }
        F hh = h.squared();
        F hhh = h.times(hh);
        F v = u.times(hh);
        F newX = r.squared().minus(hhh).minus(v.doubled());
        F newY = r.times(v.minus(newX)).minus(s.times(hhh));
        return new JacobianPoint<>(newX, newY, commonZ.times(h));
    }

    /** Whether both stand for the same point. */
    boolean samePoint(JacobianPoint<F> other) {
        return plus(other.negated()).isNeutral();
    }

    /** The coordinates, empty for the neutral point. */
    Optional<AffinePoint<F>> affine() {
        return isNeutral()
                ? Optional.empty()
                : Optional.of(affine(List.of(this)).get(0));
    }

    /** The coordinates of points, none of them neutral, with one inversion for all (Montgomery's trick). */
    static <F extends FieldElement<F>> List<AffinePoint<F>> affine(List<JacobianPoint<F>> points) {
        List<F> productsBefore = new ArrayList<>();
        F product = points.get(0).z.one();
        for (JacobianPoint<F> point : points) {
            productsBefore.add(product);
            product = product.times(point.z);
        }
        F inverse = product.inverse();
        List<AffinePoint<F>> affine = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            JacobianPoint<F> point = points.get(i);
            F w = inverse.times(productsBefore.get(i));
            F ww = w.squared();
            affine.add(new AffinePoint<>(point.x.times(ww), point.y.times(ww).times(w)));
            inverse = inverse.times(point.z);
        }
        Collections.reverse(affine);
        return affine;
    }
}
