package org.lineproof.evidence.proof.bn254.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The base field against the arithmetic of BigInteger. */
class FpTest {
    private static final int ROUNDS = 20_000;

    @Test
    void everyOperationGivesWhatBigIntegerGives() {
        RandomElements random = new RandomElements(25401);
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger x = random.number();
            BigInteger y = random.number();
            Fp fx = Fp.of(x);
            Fp fy = Fp.of(y);

            assertEquals(x.add(y).mod(Fp.MODULUS), fx.plus(fy).number());
            assertEquals(x.subtract(y).mod(Fp.MODULUS), fx.minus(fy).number());
            assertEquals(x.multiply(y).mod(Fp.MODULUS), fx.times(fy).number());
            assertEquals(x.multiply(x).mod(Fp.MODULUS), fx.squared().number());
            assertEquals(x.shiftLeft(1).mod(Fp.MODULUS), fx.doubled().number());
            assertEquals(x.negate().mod(Fp.MODULUS), fx.negated().number());
            assertEquals(x.signum() == 0, fx.isZero());
            assertEquals(x.equals(y), fx.equals(fy));
        }
    }

    @Test
    void anElementTimesItsInverseIsOne() {
        RandomElements random = new RandomElements(25402);
        for (int i = 0; i < 200; i++) {
            Fp x = random.fp();
            if (!x.isZero()) {
                assertEquals(Fp.ONE, x.times(x.inverse()));
            }
        }
        assertThrows(ArithmeticException.class, Fp.ZERO::inverse);
    }

    @Test
    void aNumberNotBelowThePrimeIsRefused() {
        assertEquals(
                Fp.MODULUS.subtract(BigInteger.ONE),
                Fp.of(Fp.MODULUS.subtract(BigInteger.ONE)).number());
        for (BigInteger alias : new BigInteger[] {
            Fp.MODULUS, Fp.MODULUS.add(BigInteger.ONE), BigInteger.ONE.negate(), BigInteger.ONE.shiftLeft(256)
        }) {
            assertThrows(IllegalArgumentException.class, () -> Fp.of(alias));
        }
    }

    @Test
    void equalNumbersAreEqualHoweverTheyCameAbout() {
        Fp two = Fp.ONE.plus(Fp.ONE);

        assertEquals(two, Fp.of(BigInteger.TWO));
        assertEquals(two.hashCode(), Fp.of(BigInteger.TWO).hashCode());
        assertEquals(Fp.ZERO, two.minus(two));
        assertEquals(Fp.ZERO, two.plus(two.negated()));
        assertNotEquals(two, Fp.ONE);
    }
}
