package org.lineproof.evidence.proof.bn254.curve;

import java.math.BigInteger;
import org.lineproof.evidence.proof.bn254.field.Fp;

/**
 * A point of the first group: y^2 = x^3 + 3 over the base field, not the point at infinity. The curve has r points, so
 * that a point on it is in the group.
 */
public record G1(AffinePoint<Fp> point) {
    private static final Fp B = Fp.of(BigInteger.valueOf(3));

    /** @throws IllegalArgumentException unless the point is on the curve */
    public G1 {
        if (!point.isOnCurve(B)) {
            throw new IllegalArgumentException("a point of G1 is not on the curve");
        }
    }

    /** @throws IllegalArgumentException unless both are canonical coordinates and the point is on the curve */
    public static G1 of(BigInteger x, BigInteger y) {
        return new G1(new AffinePoint<>(Fp.of(x), Fp.of(y)));
    }

    /** The first coordinate. */
    public Fp x() {
        return point.x();
    }

    /** The second coordinate. */
    public Fp y() {
        return point.y();
    }

    /** (x, -y). */
    public G1 negated() {
        return new G1(point.negated());
    }
}
