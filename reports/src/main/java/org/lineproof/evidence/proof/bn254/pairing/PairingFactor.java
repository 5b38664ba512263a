package org.lineproof.evidence.proof.bn254.pairing;

import org.lineproof.evidence.proof.bn254.field.Fp12;

/** One pairing e(P, Q) of a product: the lines of Q, to be taken at P one after the other. */
public interface PairingFactor {
    /** The running value times the line of a step, up to a factor from the quadratic field. */
    Fp12 times(Fp12 running, int step);
}
