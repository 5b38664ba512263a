package org.lineproof.evidence.proof.bn254.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.curve.CurvePoints;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp12;
import org.lineproof.evidence.proof.bn254.field.Powers;
import org.lineproof.evidence.proof.bn254.field.RandomElements;

/** What makes a pairing one, and each short cut against the long way. */
class PairingTest {
    private static final BigInteger R = Bn254.ORDER;
    private static final Fp12 E = pairing(CurvePoints.P1, CurvePoints.P2);

    @Test
    void itIsNotDegenerateAndItsValuesHaveOrderR() {
        assertNotEquals(Fp12.ONE, E);
        assertEquals(Fp12.ONE, Powers.of(E, R));
    }

    @Test
    void itIsBilinear() {
        RandomElements random = new RandomElements(25441);
        for (int i = 0; i < 10; i++) {
            BigInteger a = random.bits(250).add(BigInteger.ONE);
            BigInteger b = random.bits(250).add(BigInteger.ONE);

            Fp12 value = pairing(CurvePoints.g1(a), CurvePoints.g2(b));

            assertEquals(Powers.of(E, a.multiply(b).mod(R)), value);
        }
    }

    @Test
    void aProductIsTheProductOfItsPairings() {
        RandomElements random = new RandomElements(25442);
        Fp12 product = Fp12.ONE;
        List<PairingFactor> factors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            G1 p = CurvePoints.g1(random.bits(200).add(BigInteger.ONE));
            G2 q = CurvePoints.g2(random.bits(200).add(BigInteger.ONE));
            product = product.times(pairing(p, q));
            factors.add(i % 2 == 0 ? new FreshPairing(p, q) : new PreparedG2(q).with(p));
        }

        assertEquals(product, Pairing.product(factors));
        assertEquals(Fp12.ONE, Pairing.product(List.of()));
    }

    @Test
    void aPreparedPointGivesTheSameValue() {
        assertEquals(E, Pairing.product(List.of(new PreparedG2(CurvePoints.P2).with(CurvePoints.P1))));
    }

    @Test
    void theEquationOfEip197Holds() {
        // The example of the standard: e(P1, P2) e(-P1, P2) = 1, and not without the sign.
        FreshPairing plus = new FreshPairing(CurvePoints.P1, CurvePoints.P2);

        assertTrue(Pairing.productIsOne(List.of(plus, new FreshPairing(CurvePoints.P1.negated(), CurvePoints.P2))));
        assertTrue(Pairing.productIsOne(List.of(plus, new FreshPairing(CurvePoints.P1, CurvePoints.P2.negated()))));
        assertFalse(Pairing.productIsOne(List.of(plus, plus)));
    }

    @Test
    void theFinalExponentiationIsThePowerThatItSays() {
        BigInteger p = Fp.MODULUS;
        BigInteger u = Bn254.U;
        BigInteger factor = u.shiftLeft(1)
                .multiply(u.multiply(u)
                        .multiply(BigInteger.valueOf(6))
                        .add(u.multiply(BigInteger.valueOf(3)))
                        .add(BigInteger.ONE));
        BigInteger exponent = p.pow(12).subtract(BigInteger.ONE).divide(R).multiply(factor);
        Fp12 any = new RandomElements(25443).fp12();

        assertEquals(BigInteger.ONE, factor.gcd(R));
        assertEquals(Powers.of(any, exponent), FinalExponentiation.of(any));
    }

    private static Fp12 pairing(G1 p, G2 q) {
        return Pairing.product(List.of(new FreshPairing(p, q)));
    }
}
