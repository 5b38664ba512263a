package org.lineproof.evidence.proof.bn254.field;

import java.math.BigInteger;

/** Powers the long way, bit by bit. */
public final class Powers {
    private Powers() {}

    /** x to a power that is not negative. */
    public static Fp12 of(Fp12 x, BigInteger exponent) {
        Fp12 power = Fp12.ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            power = power.squared();
            if (exponent.testBit(bit)) {
                power = power.times(x);
            }
        }
        return power;
    }
}
