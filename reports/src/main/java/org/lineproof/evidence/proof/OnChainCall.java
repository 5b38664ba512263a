package org.lineproof.evidence.proof;

import java.math.BigInteger;
import java.util.List;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;

/**
 * What a contract that checks Groth16 proofs over BN254 is asked, to hear of a proof what somebody else's code says.
 *
 * @param verificationKey in the words of EIP-197: alpha, beta, gamma, delta, IC; each coordinate 32 bytes big-endian, in G2
 *     the imaginary part first
 * @param proof A, B, C in the same form, 256 bytes
 * @param inputs the circuit's public inputs, canonical, at least one
 * @param classes what each of them is
 */
public record OnChainCall(byte[] verificationKey, byte[] proof, List<BigInteger> inputs, List<SignalClass> classes) {

    /** @throws IllegalArgumentException without an input, or unless there is a class for each */
    public OnChainCall {
        if (inputs.isEmpty() || classes.size() != inputs.size()) {
            throw new IllegalArgumentException("classes: one for each of at least one input");
        }
        verificationKey = verificationKey.clone();
        proof = proof.clone();
        inputs = List.copyOf(inputs);
        classes = List.copyOf(classes);
    }

    /** A copy. */
    @Override
    public byte[] verificationKey() {
        return verificationKey.clone();
    }

    /** A copy. */
    @Override
    public byte[] proof() {
        return proof.clone();
    }

    /** By what a contract knows the verification key: Keccak-256 of its bytes. */
    public Word keyId() {
        return Keccak.hash(verificationKey);
    }

    /** What an input is that is a digest over all public signals of an anchor: as personal as the most personal of them. */
    public static SignalClass classOfDigest(TrustAnchor anchor) {
        return anchor.publicSignals().stream().anyMatch(signal -> signal.kind() == SignalClass.PERSONAL)
                ? SignalClass.PERSONAL
                : SignalClass.COMMITMENT;
    }
}
