package org.lineproof.evidence.proof.groth16;

import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;

/**
 * The three points of a proof (J. Groth, On the Size of Pairing-based Non-interactive Arguments, EUROCRYPT 2016), each in
 * its group and none at infinity. Anyone can make further proofs of the same statement from one, (-a, -b, c) for
 * instance: nothing may be concluded from a proof being new or known.
 */
public record Groth16Proof(G1 a, G2 b, G1 c) {}
