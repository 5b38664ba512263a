package org.lineproof.anchoring.entity.proof;

import java.math.BigInteger;
import java.util.List;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;

/**
 * The claim that a Groth16 proof over BN254 (alt_bn128) holds, in the form in which a contract takes it. Whether key, proof
 * and inputs are any good is for the chain to say.
 *
 * @param key the verification key: alpha, beta, gamma, delta and the points IC, each coordinate 32 bytes big-endian, in G2
 *     the imaginary part first (EIP-197)
 * @param proof A, B and C in the same form, 256 bytes
 * @param inputs the public inputs, 1 to 256 numbers of at most 256 bits
 */
public record ProofClaim(HexBytes key, HexBytes proof, List<BigInteger> inputs) {
    /** Public inputs a claim may have at most. */
    public static final int MOST_INPUTS = 256;

    private static final int POINT = 64;
    private static final int HEAD = 7 * POINT;
    private static final int PROOF = 256;
    private static final int WORD_BITS = 256;

    /** @throws IllegalArgumentException naming the part that has another size */
    public ProofClaim {
        inputs = List.copyOf(inputs);
        int points = (key.length() - HEAD) / POINT;
        if (key.length() % POINT != 0 || points < 2 || points > MOST_INPUTS + 1) {
            throw new IllegalArgumentException(
                    "key: 448 bytes and 64 for each of 2 to 257 points are due, not " + key.length());
        }
        if (proof.length() != PROOF) {
            throw new IllegalArgumentException("proof: 256 bytes are due, not " + proof.length());
        }
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw new IllegalArgumentException("inputs: 1 to 256 numbers are due, not " + inputs.size());
        }
        if (inputs.stream().anyMatch(input -> input.signum() < 0 || input.bitLength() > WORD_BITS)) {
            throw new IllegalArgumentException("inputs: numbers of at most 256 bits that are not negative are due");
        }
    }

    /** By what the contract knows the key. */
    public Word keyId() {
        return Keccak.hash(key.bytes());
    }
}
