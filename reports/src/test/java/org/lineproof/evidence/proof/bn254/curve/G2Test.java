package org.lineproof.evidence.proof.bn254.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;
import org.lineproof.evidence.proof.bn254.field.RandomElements;

/** The second group: the fast test of membership against multiplication by r, and the reason why it is exact. */
class G2Test {
    private static final BigInteger P = Fp.MODULUS;
    private static final BigInteger R = Bn254.ORDER;
    private static final BigInteger U = Bn254.U;
    private static final AffinePoint<Fp2> GENERATOR = new AffinePoint<>(CurvePoints.P2.x(), CurvePoints.P2.y());
    /** How many times more points the twist has than the group: 2p - r. */
    private static final BigInteger COFACTOR = P.shiftLeft(1).subtract(R);

    @Test
    void membersAreAccepted() {
        RandomElements random = new RandomElements(25431);
        for (int i = 0; i < 20; i++) {
            BigInteger k = random.bits(250).add(BigInteger.ONE);
            JacobianPoint<Fp2> member = CurvePoints.times(JacobianPoint.of(GENERATOR), k);

            assertTrue(CurvePoints.times(member, R).isNeutral());
            assertTrue(G2.isOfOrderR(member));
        }
    }

    @Test
    void pointsOfTheTwistOutsideAreRefused() {
        RandomElements random = new RandomElements(25432);
        for (int i = 0; i < 20; i++) {
            AffinePoint<Fp2> outsider = CurvePoints.onTwist(random);

            assertTrue(outsider.isOnCurve(G2.B));
            assertFalse(CurvePoints.times(JacobianPoint.of(outsider), R).isNeutral());
            assertFalse(G2.isOfOrderR(JacobianPoint.of(outsider)));
            assertEquals(
                    "a point of G2 is on the curve but not in the subgroup of order r",
                    assertThrows(IllegalArgumentException.class, () -> G2.of(outsider.x(), outsider.y()))
                            .getMessage());
        }
    }

    @Test
    void pointsOfSmallOrderAndMembersMovedByThemAreRefused() {
        // The smallest prime that divides the cofactor.
        BigInteger small = BigInteger.valueOf(10069);
        assertEquals(BigInteger.ZERO, COFACTOR.mod(small));
        RandomElements random = new RandomElements(25433);
        JacobianPoint<Fp2> ofSmallOrder = JacobianPoint.neutral(Fp2.ONE);
        while (ofSmallOrder.isNeutral()) {
            ofSmallOrder = CurvePoints.times(
                    JacobianPoint.of(CurvePoints.onTwist(random)),
                    R.multiply(COFACTOR).divide(small));
        }

        assertTrue(CurvePoints.times(ofSmallOrder, small).isNeutral());
        assertFalse(G2.isOfOrderR(ofSmallOrder));
        assertFalse(G2.isOfOrderR(ofSmallOrder.plus(GENERATOR)));
    }

    @Test
    void aPointOffTheTwistIsRefused() {
        assertEquals(
                "a point of G2 is not on the curve",
                assertThrows(IllegalArgumentException.class, () -> G2.of(CurvePoints.P2.x(), CurvePoints.P2.x()))
                        .getMessage());
    }

    @Test
    void theEndomorphismMultipliesByP() {
        assertEquals(CurvePoints.g2(P.mod(R)), CurvePoints.P2.endomorphism());
    }

    /**
     * psi^2 - t psi + p = 0 with the trace t = p + 1 - r, so that (u + 1) + u psi + u psi^2 - 2u psi^3 is a + b psi with
     * whole numbers a and b. What it sends to zero has an order that divides its norm a^2 + abt + b^2 p. Of the orders
     * that points of the twist have, only those that divide r do.
     */
    @Test
    void theFastTestIsExact() {
        BigInteger t = P.add(BigInteger.ONE).subtract(R);
        // psi^3 = (t^2 - p) psi - tp
        BigInteger a = U.add(BigInteger.ONE)
                .subtract(U.multiply(P))
                .add(U.shiftLeft(1).multiply(t).multiply(P));
        BigInteger b = U.add(U.multiply(t))
                .subtract(U.shiftLeft(1).multiply(t.multiply(t).subtract(P)));
        BigInteger norm =
                a.multiply(a).add(a.multiply(b).multiply(t)).add(b.multiply(b).multiply(P));

        assertEquals(R, norm.gcd(R.multiply(COFACTOR)));
    }

    @Test
    void theNumbersFollowFromU() {
        BigInteger six = BigInteger.valueOf(6);
        BigInteger uu6 = U.multiply(U).multiply(six);
        BigInteger common = uu6.multiply(uu6)
                .add(uu6.multiply(U).multiply(six))
                .add(U.multiply(six))
                .add(BigInteger.ONE);

        assertEquals(P, common.add(uu6.shiftLeft(2)));
        assertEquals(R, common.add(uu6.multiply(BigInteger.valueOf(3))));
        assertTrue(P.isProbablePrime(100) && R.isProbablePrime(100));
    }
}
