package org.lineproof.evidence.proof.groth16;

import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;

/**
 * What stands for a circuit and its set-up. Every point is in its group and none at infinity: with such a point a pairing
 * drops out of the equation, and a proof of anything may be at hand. Gamma and delta differ, for the same reason: with one
 * point for both, C can be chosen so that it takes back what the public inputs say.
 *
 * @param alpha a point of the first group
 * @param beta a point of the second
 * @param gamma a point of the second
 * @param delta a point of the second
 * @param inputs one point of the first group, and then one for each public input
 */
public record VerificationKey(G1 alpha, G2 beta, G2 gamma, G2 delta, List<G1> inputs) {
    /**
     * @throws IllegalArgumentException unless there are 1 to {@value PublicInputs#MAX} + 1 points of inputs, and gamma and
     *     delta differ
     */
    public VerificationKey {
        if (inputs.isEmpty() || inputs.size() > PublicInputs.MAX + 1) {
            throw new IllegalArgumentException("expected 1 to " + (PublicInputs.MAX + 1) + " points of inputs");
        }
        if (gamma.equals(delta)) {
            throw new IllegalArgumentException(
                    "delta is the same point as gamma: anybody could forge proofs under this key");
        }
        inputs = List.copyOf(inputs);
    }

    /** How many public inputs a statement has. */
    public int publicInputs() {
        return inputs.size() - 1;
    }

    /** SHA-256 of the key in the words of the EVM ({@link EvmWords}): the same for one key in any of its text forms. */
    public Hash id() {
        return Hash.sha256(EvmWords.bytes(this));
    }
}
