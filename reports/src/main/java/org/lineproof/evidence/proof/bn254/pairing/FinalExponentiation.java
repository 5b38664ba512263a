package org.lineproof.evidence.proof.bn254.pairing;

import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.curve.SignedDigits;
import org.lineproof.evidence.proof.bn254.field.Fp12;

/**
 * The power 2u(6u^2 + 3u + 1)(p^12 - 1)/r: a multiple, prime to r, of the exponent (p^12 - 1)/r that maps every class of
 * Miller values to one root of unity. The factor costs nothing and saves multiplications (L. Fuentes-Castañeda, E. Knapp,
 * F. Rodríguez-Henríquez, Faster Hashing to G2, SAC 2011, section 5).
 */
final class FinalExponentiation {
    private static final SignedDigits U = SignedDigits.of(Bn254.U, 2);

    private FinalExponentiation() {}

    /** @param f not zero */
    static Fp12 of(Fp12 f) {
        return hardPart(easyPart(f));
    }

    /** The power (p^6 - 1)(p^2 + 1), which lies in the cyclotomic subgroup. */
    private static Fp12 easyPart(Fp12 f) {
        Fp12 g = f.conjugate().times(f.inverse());
        return g.frobenius().frobenius().times(g);
    }

    /**
     * The power l0 + l1 p + l2 p^2 + l3 p^3 with l0 = 1 + 6u + 12u^2 + 12u^3, l1 = 4u + 6u^2 + 12u^3, l2 = 6u + 6u^2 +
     * 12u^3, l3 = -1 + 4u + 6u^2 + 12u^3. Names tell the power.
     */
    private static Fp12 hardPart(Fp12 f) {
        Fp12 u2 = powerOfU(f).cyclotomicSquared();
        Fp12 u6 = u2.cyclotomicSquared().times(u2);
        Fp12 uu6 = powerOfU(u6);
        Fp12 uuu12 = powerOfU(uu6.cyclotomicSquared());
        Fp12 l2 = uuu12.times(uu6).times(u6);
        Fp12 l1 = l2.times(u2.conjugate());
        Fp12 l0 = l2.times(uu6).times(f);
        Fp12 l3 = l1.times(f.conjugate());
        return l3.frobenius().times(l2).frobenius().times(l1).frobenius().times(l0);
    }

    private static Fp12 powerOfU(Fp12 f) {
        Fp12 inverse = f.conjugate();
        Fp12 power = f;
        for (int bit = U.length() - 2; bit >= 0; bit--) {
            power = power.cyclotomicSquared();
            if (U.at(bit) != 0) {
                power = power.times(U.at(bit) > 0 ? f : inverse);
            }
        }
        return power;
    }
}
