package org.lineproof.evidence.proof;

import java.math.BigInteger;
import java.util.List;

/**
 * What a contract that checks Groth16 proofs over BN254 is asked, to hear of a proof what somebody else's code says.
 *
 * @param key the verification key, and what the inputs are
 * @param proof A, B, C in the words of EIP-197, 256 bytes
 * @param inputs the circuit's public inputs, canonical
 */
public record OnChainCall(OnChainKey key, byte[] proof, List<BigInteger> inputs) {

    /** @throws IllegalArgumentException unless there is a class for each input */
    public OnChainCall {
        if (key.classes().size() != inputs.size()) {
            throw new IllegalArgumentException("inputs: as many as classes are due");
        }
        proof = proof.clone();
        inputs = List.copyOf(inputs);
    }

    /** A copy. */
    @Override
    public byte[] proof() {
        return proof.clone();
    }
}
