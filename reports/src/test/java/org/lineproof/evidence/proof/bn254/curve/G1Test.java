package org.lineproof.evidence.proof.bn254.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.RandomElements;

/** The first group, and sums of multiples in it. */
class G1Test {
    private static final BigInteger LAST = Bn254.ORDER.subtract(BigInteger.ONE);

    @Test
    void twiceTheGeneratorIsWhatTheEvmSays() {
        // ECADD of (1, 2) and (1, 2), the first vector that clients test EIP-196 with.
        G1 twice = G1.of(
                new BigInteger("030644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd3", 16),
                new BigInteger("15ed738c0e0a7c92e7845f96b2ae9c0a68a6a449e3538fc7ff3ebf7a5a18a2c4", 16));

        assertEquals(twice, CurvePoints.g1(BigInteger.TWO));
    }

    @Test
    void theGeneratorHasOrderR() {
        JacobianPoint<Fp> generator = JacobianPoint.of(CurvePoints.P1.point());

        assertTrue(CurvePoints.times(generator, Bn254.ORDER).isNeutral());
        assertEquals(CurvePoints.P1.negated(), CurvePoints.g1(LAST));
    }

    @Test
    void addingKnowsEveryCase() {
        JacobianPoint<Fp> p = JacobianPoint.of(CurvePoints.P1.point());
        JacobianPoint<Fp> scaled = CurvePoints.times(p, BigInteger.TWO).plus(p.negated());
        JacobianPoint<Fp> neutral = JacobianPoint.neutral(Fp.ONE);

        assertTrue(scaled.samePoint(p));
        assertTrue(scaled.plus(p).samePoint(p.doubled()));
        assertTrue(scaled.plus(CurvePoints.P1.point()).samePoint(p.doubled()));
        assertTrue(scaled.plus(p.negated()).isNeutral());
        assertTrue(scaled.plus(CurvePoints.P1.negated().point()).isNeutral());
        assertTrue(neutral.plus(p).samePoint(p));
        assertTrue(neutral.plus(CurvePoints.P1.point()).samePoint(p));
        assertTrue(p.plus(neutral).samePoint(p));
        assertTrue(neutral.doubled().isNeutral());
        assertFalse(p.samePoint(p.negated()));
        assertTrue(neutral.affine().isEmpty());
    }

    @Test
    void aPointOffTheCurveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> G1.of(BigInteger.ONE, BigInteger.ONE));
        assertThrows(IllegalArgumentException.class, () -> G1.of(BigInteger.ZERO, BigInteger.ZERO));
    }

    @Test
    void aSumOfMultiplesIsTheSumOfTheMultiples() {
        RandomElements random = new RandomElements(25421);
        for (int width = 2; width <= 7; width++) {
            List<G1> points = new ArrayList<>();
            List<BigInteger> scalars = new ArrayList<>();
            BigInteger expected = BigInteger.ZERO;
            for (int i = 0; i < 5; i++) {
                BigInteger k = random.bits(200).add(BigInteger.ONE);
                BigInteger scalar = i == 0 ? BigInteger.ZERO : i == 1 ? LAST : random.bits(1 + 60 * i);
                points.add(CurvePoints.g1(k));
                scalars.add(scalar);
                expected = expected.add(k.multiply(scalar));
            }
            G1Multiples multiples = G1Multiples.of(points, width);

            assertEquals(Optional.of(CurvePoints.g1(expected.mod(Bn254.ORDER))), multiples.sum(scalars));
            assertEquals(Optional.empty(), multiples.sum(Collections.nCopies(5, BigInteger.ZERO)));
            assertThrows(IllegalArgumentException.class, () -> multiples.sum(List.of(LAST)));
        }
    }

    @Test
    void aSumMayBeThePointAtInfinity() {
        G1Multiples multiples = G1Multiples.of(List.of(CurvePoints.P1, CurvePoints.P1.negated()), 4);

        assertEquals(Optional.empty(), multiples.sum(List.of(BigInteger.TEN, BigInteger.TEN)));
        assertEquals(
                List.of(CurvePoints.g1(BigInteger.TEN), CurvePoints.P1), multiples.each(List.of(BigInteger.TEN, LAST)));
    }

    @Test
    void signedDigitsAddUpToTheNumberAndKeepTheirDistance() {
        RandomElements random = new RandomElements(25422);
        for (int width = 2; width <= 8; width++) {
            for (int i = 0; i < 200; i++) {
                BigInteger number = i == 0 ? BigInteger.ZERO : random.bits(i + 56);
                SignedDigits digits = SignedDigits.of(number, width);
                BigInteger sum = BigInteger.ZERO;
                int zerosDue = 0;
                for (int bit = 0; bit < digits.length(); bit++) {
                    int digit = digits.at(bit);
                    assertTrue(digit == 0 || (digit & 1) == 1 && Math.abs(digit) < 1 << (width - 1) && zerosDue <= 0);
                    zerosDue = digit == 0 ? zerosDue - 1 : width - 1;
                    sum = sum.add(BigInteger.valueOf(digit).shiftLeft(bit));
                }
                assertEquals(number, sum);
                assertEquals(0, digits.at(digits.length()));
            }
        }
    }
}
