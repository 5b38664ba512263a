package org.lineproof.evidence.proof.bn254.curve;

import java.math.BigInteger;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;
import org.lineproof.evidence.proof.bn254.field.Frobenius;

/**
 * A point of the second group: of order r on the twist y^2 = x^3 + 3/(9 + i) over the quadratic field, not the point at
 * infinity. The twist has r(2p - r) points, so that a point on it need not be in the group.
 */
public final class G2 {
    static final Fp2 B = new Fp2(number(9), Fp.ONE).inverse().times(number(3));
    private static final SignedDigits U = SignedDigits.of(Bn254.U, 2);

    private final AffinePoint<Fp2> point;

    private G2(AffinePoint<Fp2> point) {
        this.point = point;
    }

    /** @throws IllegalArgumentException unless the point is on the twist and of order r; the message says which */
    public static G2 of(Fp2 x, Fp2 y) {
        AffinePoint<Fp2> point = new AffinePoint<>(x, y);
        if (!point.isOnCurve(B)) {
            throw new IllegalArgumentException("a point of G2 is not on the curve");
        }
        if (!isOfOrderR(JacobianPoint.of(point))) {
            throw new IllegalArgumentException("a point of G2 is on the curve but not in the subgroup of order r");
        }
        return new G2(point);
    }

    /** The first coordinate. */
    public Fp2 x() {
        return point.x();
    }

    /** The second coordinate. */
    public Fp2 y() {
        return point.y();
    }

    /** (x, -y). */
    public G2 negated() {
        return new G2(point.negated());
    }

    /** The p-power endomorphism carried over to the twist; on this group it multiplies by p. */
    public G2 endomorphism() {
        JacobianPoint<Fp2> image = psi(JacobianPoint.of(point));
        return new G2(new AffinePoint<>(image.x(), image.y()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof G2 g && point.equals(g.point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return "G2[" + x() + ", " + y() + "]";
    }

    /**
     * Whether (u + 1)Q + psi(uQ) + psi^2(uQ) = psi^3(2uQ), which holds for a point of the twist exactly when rQ = 0 (Y.
     * Dai, K. Lin, C.-A. Zhao, Z. Zhou, Fast Subgroup Membership Testings for G1, G2 and GT on Pairing-friendly Curves,
     * ePrint 2022/348, sections 3 and 5): 62 doublings in place of 253.
     */
    static boolean isOfOrderR(JacobianPoint<Fp2> q) {
        JacobianPoint<Fp2> uq = JacobianPoint.neutral(Fp2.ONE);
        for (int i = U.length() - 1; i >= 0; i--) {
            uq = uq.doubled();
            if (U.at(i) != 0) {
                uq = uq.plus(U.at(i) > 0 ? q : q.negated());
            }
        }
        JacobianPoint<Fp2> once = psi(uq);
        JacobianPoint<Fp2> twice = psi(once);
        return uq.plus(q).plus(once).plus(twice).samePoint(psi(twice).doubled());
    }

    private static JacobianPoint<Fp2> psi(JacobianPoint<Fp2> q) {
        return new JacobianPoint<>(
                q.x().conjugate().times(Frobenius.XI_2), q.y().conjugate().times(Frobenius.XI_3), q.z().conjugate());
    }

    private static Fp number(long n) {
        return Fp.of(BigInteger.valueOf(n));
    }
}
