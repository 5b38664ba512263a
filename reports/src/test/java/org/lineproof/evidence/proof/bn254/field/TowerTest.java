package org.lineproof.evidence.proof.bn254.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The extensions: their defining equations, the laws of fields, and every short cut against the long way. */
class TowerTest {
    private static final int ROUNDS = 100;
    private static final Fp2 I = new Fp2(Fp.ZERO, Fp.ONE);
    private static final Fp2 XI = new Fp2(Fp.of(BigInteger.valueOf(9)), Fp.ONE);
    private static final Fp6 V = new Fp6(Fp2.ZERO, Fp2.ONE, Fp2.ZERO);
    private static final Fp12 W = new Fp12(Fp6.ZERO, Fp6.ONE);

    @Test
    void theExtensionsAreWhatTheyAreDefinedToBe() {
        assertEquals(Fp2.ONE.negated(), I.squared());
        assertEquals(new Fp6(XI, Fp2.ZERO, Fp2.ZERO), V.times(V).times(V));
        assertEquals(new Fp12(V, Fp6.ZERO), W.times(W));
    }

    @Test
    void multiplicationIsAssociativeAndDistributesOverAddition() {
        RandomElements random = new RandomElements(25411);
        for (int i = 0; i < ROUNDS; i++) {
            Fp12 x = random.fp12();
            Fp12 y = random.fp12();
            Fp12 z = random.fp12();
            Fp6 a = random.fp6();
            Fp6 b = random.fp6();
            Fp6 c = random.fp6();

            assertEquals(x.times(y).times(z), x.times(y.times(z)));
            assertEquals(x.times(y), y.times(x));
            assertEquals(a.times(b).plus(a.times(c)), a.times(b.plus(c)));
            assertEquals(a.times(b).minus(a.times(c)), a.times(b.minus(c)));
        }
    }

    @Test
    void shortCutsGiveWhatTheLongWayGives() {
        RandomElements random = new RandomElements(25412);
        for (int i = 0; i < ROUNDS; i++) {
            Fp2 a = random.fp2();
            Fp2 b = random.fp2();
            Fp2 c = random.fp2();
            Fp6 six = random.fp6();
            Fp12 x = random.fp12();

            assertEquals(a.times(a), a.squared());
            assertEquals(a.plus(a).plus(a), a.tripled());
            assertEquals(a.times(XI), a.timesXi());
            assertEquals(a.times(new Fp2(b.re(), Fp.ZERO)), a.times(b.re()));
            assertEquals(six.times(V), six.timesV());
            assertEquals(six.times(new Fp6(a, b, Fp2.ZERO)), six.times(a, b));
            assertEquals(six.times(new Fp6(a, Fp2.ZERO, Fp2.ZERO)), six.times(a));
            assertEquals(x.times(x), x.squared());
            assertEquals(x.times(line(a, b, c)), x.timesLine(a, b, c));
            assertEquals(x.times(line(Fp2.ONE, b, c)), x.timesLine(b, c));
        }
    }

    @Test
    void anElementTimesItsInverseIsOne() {
        RandomElements random = new RandomElements(25413);
        for (int i = 0; i < ROUNDS; i++) {
            Fp2 two = random.fp2();
            Fp12 twelve = random.fp12();

            if (!two.isZero()) {
                assertEquals(Fp2.ONE, two.times(two.inverse()));
            }
            assertEquals(Fp12.ONE, twelve.times(twelve.inverse()));
        }
    }

    @Test
    void theFrobeniusMapIsThePthPower() {
        RandomElements random = new RandomElements(25414);
        Fp2 two = random.fp2();
        Fp12 twelve = random.fp12();
        Fp12 sixTimes = twelve;
        for (int i = 0; i < 6; i++) {
            sixTimes = sixTimes.frobenius();
        }

        Fp12 embedded = new Fp12(new Fp6(two, Fp2.ZERO, Fp2.ZERO), Fp6.ZERO);

        assertEquals(two.conjugate(), Powers.of(embedded, Fp.MODULUS).c0().c0());
        assertEquals(Powers.of(twelve, Fp.MODULUS), twelve.frobenius());
        assertEquals(sixTimes, twelve.conjugate());
    }

    @Test
    void inTheCyclotomicSubgroupSquaringIsCheaperAndTheInverseIsTheConjugate() {
        RandomElements random = new RandomElements(25415);
        for (int i = 0; i < ROUNDS; i++) {
            Fp12 x = random.fp12();
            Fp12 y = x.conjugate().times(x.inverse());
            Fp12 cyclotomic = y.frobenius().frobenius().times(y);

            assertEquals(cyclotomic.squared(), cyclotomic.cyclotomicSquared());
            assertEquals(Fp12.ONE, cyclotomic.times(cyclotomic.conjugate()));
        }
    }

    private static Fp12 line(Fp2 l0, Fp2 l1, Fp2 l3) {
        return new Fp12(new Fp6(l0, Fp2.ZERO, Fp2.ZERO), new Fp6(l1, l3, Fp2.ZERO));
    }
}
