package org.lineproof.evidence.proof.bn254.pairing;

import java.math.BigInteger;
import java.util.List;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.curve.SignedDigits;
import org.lineproof.evidence.proof.bn254.field.Fp12;

/**
 * Miller's loop of the optimal ate pairing (F. Vercauteren, Optimal Pairings, IEEE Transactions on Information Theory 56,
 * 2010): of length 6u + 2, then two more lines. Squarings are shared by all pairings of a product.
 */
final class MillerLoop {
    /** 6u + 2 in signed digits. */
    static final SignedDigits LENGTH =
            SignedDigits.of(Bn254.U.multiply(BigInteger.valueOf(6)).add(BigInteger.TWO), 2);

    private final List<PairingFactor> factors;
    private Fp12 value = Fp12.ONE;
    private int step;

    private MillerLoop(List<PairingFactor> factors) {
        this.factors = factors;
    }

    /** The product before the final exponentiation. */
    static Fp12 product(List<PairingFactor> factors) {
        MillerLoop loop = new MillerLoop(factors);
        for (int bit = LENGTH.length() - 2; bit >= 0; bit--) {
            loop.value = loop.value.squared();
            loop.lines();
            if (LENGTH.at(bit) != 0) {
                loop.lines();
            }
        }
        loop.lines();
        loop.lines();
        return loop.value;
    }

    private void lines() {
        for (PairingFactor factor : factors) {
            value = factor.times(value, step);
        }
        step++;
    }
}
