package org.lineproof.evidence.proof.bn254.curve;

import org.lineproof.evidence.proof.bn254.field.FieldElement;

/**
 * A point (x, y), never the neutral one.
 *
 * @param x the first coordinate
 * @param y the second coordinate
 * @param <F> the field of the coordinates
 */
public record AffinePoint<F extends FieldElement<F>>(F x, F y) {
    /** Whether y^2 = x^3 + b. */
    boolean isOnCurve(F b) {
        return y.squared().equals(x.squared().times(x).plus(b));
    }

    AffinePoint<F> negated() {
        return new AffinePoint<>(x, y.negated());
    }
}
