package org.lineproof.evidence.proof.bn254.curve;

import java.math.BigInteger;

/**
 * The numbers of BN254 (alt_bn128 of EIP-196 and EIP-197), a curve of P. Barreto and M. Naehrig (SAC 2005): everything
 * follows from u. The EVM has fixed it; since T. Kim and R. Barbulescu (CRYPTO 2016) it is counted as about 100 bits strong.
 */
public final class Bn254 {
    /** The parameter u; p = 36u^4 + 36u^3 + 24u^2 + 6u + 1. */
    public static final BigInteger U = BigInteger.valueOf(4965661367192848881L);

    /** The order r of the groups and the modulus of scalars, a prime of 254 bits: 36u^4 + 36u^3 + 18u^2 + 6u + 1. */
    public static final BigInteger ORDER =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private Bn254() {}

    /** Whether the number is a canonical scalar: not negative and below r. */
    public static boolean isScalar(BigInteger number) {
        return number.signum() >= 0 && number.compareTo(ORDER) < 0;
    }
}
