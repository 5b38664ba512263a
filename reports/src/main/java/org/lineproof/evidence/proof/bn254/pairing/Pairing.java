package org.lineproof.evidence.proof.bn254.pairing;

import java.util.List;
import org.lineproof.evidence.proof.bn254.field.Fp12;

/** Products of pairings e: G1 x G2 -> GT, the optimal ate pairing to a fixed power that is prime to the order. */
public final class Pairing {
    private Pairing() {}

    /** The product; one for no factors. */
    public static Fp12 product(List<PairingFactor> factors) {
        return FinalExponentiation.of(MillerLoop.product(factors));
    }

    /** Whether the product is one: what a verifier asks, and what EIP-197's precompile answers. */
    public static boolean productIsOne(List<PairingFactor> factors) {
        return product(factors).equals(Fp12.ONE);
    }
}
