package org.lineproof.evidence.proof.bn254.field;

import java.math.BigInteger;

/** xi^(k(p-1)/6) for k from 1 to 5, xi = 9 + i: what taking the p-th power makes of w^k. */
public final class Frobenius {
    static final Fp2 XI_1 =
            power(Fp2.ONE.timesXi(), Fp.MODULUS.subtract(BigInteger.ONE).divide(BigInteger.valueOf(6)));

    /** xi^((p-1)/3): what the endomorphism of the twist multiplies a conjugated x by. */
    public static final Fp2 XI_2 = XI_1.squared();

    /** xi^((p-1)/2): what the endomorphism of the twist multiplies a conjugated y by. */
    public static final Fp2 XI_3 = XI_2.times(XI_1);

    static final Fp2 XI_4 = XI_2.squared();
    static final Fp2 XI_5 = XI_3.times(XI_2);

    private Frobenius() {}

    private static Fp2 power(Fp2 base, BigInteger exponent) {
        Fp2 power = Fp2.ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            power = power.squared();
            if (exponent.testBit(bit)) {
                power = power.times(base);
            }
        }
        return power;
    }
}
