package org.lineproof.evidence.proof.bn254.pairing;

import org.lineproof.evidence.proof.bn254.field.Fp2;

/**
 * A line through points of the untwisted curve: at P it has the value l0 * y(P) + l1 * x(P) * w + l3 * w^3. Factors from
 * the quadratic field do not matter, because the final exponentiation makes them one.
 */
record Line(Fp2 l0, Fp2 l1, Fp2 l3) {
    /** The same line with l0 = 1. */
    Line unit() {
        Fp2 inverse = l0.inverse();
        return new Line(Fp2.ONE, l1.times(inverse), l3.times(inverse));
    }
}
