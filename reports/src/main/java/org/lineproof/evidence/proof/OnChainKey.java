package org.lineproof.evidence.proof;

import java.util.List;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;

/**
 * A verification key of Groth16 proofs over BN254 as a contract takes it.
 *
 * @param words in the form of EIP-197: alpha, beta, gamma, delta, IC; each coordinate 32 bytes big-endian, in G2 the
 *     imaginary part first
 * @param classes what each of the circuit's public inputs is, at least one
 */
public record OnChainKey(byte[] words, List<SignalClass> classes) {

    /** @throws IllegalArgumentException without an input: contracts do not take such keys */
    public OnChainKey {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("classes: at least one");
        }
        words = words.clone();
        classes = List.copyOf(classes);
    }

    /** A copy. */
    @Override
    public byte[] words() {
        return words.clone();
    }

    /** By what a contract knows the key: Keccak-256 of its bytes. */
    public Word id() {
        return Keccak.hash(words);
    }

    /** What an input is that is a digest over all public signals of an anchor: as personal as the most personal of them. */
    public static SignalClass classOfDigest(TrustAnchor anchor) {
        return anchor.publicSignals().stream().anyMatch(signal -> signal.kind() == SignalClass.PERSONAL)
                ? SignalClass.PERSONAL
                : SignalClass.COMMITMENT;
    }
}
