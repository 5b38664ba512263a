package org.lineproof.evidence.proof.groth16;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.OnChainKey;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;

/**
 * Points as EIP-196 and EIP-197 write them, which gnark does, too: 32-byte big-endian words, x then y, and of a coordinate
 * of the second group the factor of i before the part without it. (0, 0) is the point at infinity, refused here.
 */
public final class EvmWords {
    /** Length of a proof in bytes: A, B, C. */
    public static final int PROOF_LENGTH = 8 * Word.LENGTH;

    private static final int KEY_WORDS = 14;
    private static final String INFINITY = "is the point at infinity";

    private EvmWords() {}

    /** @throws IllegalArgumentException unless there are 256 bytes that are three points of their groups */
    public static Groth16Proof proof(byte[] bytes) {
        if (bytes.length != PROOF_LENGTH) {
            throw new IllegalArgumentException("expected 256 bytes (A, B, C), not " + bytes.length);
        }
        List<BigInteger> words = words(bytes);
        return new Groth16Proof(
                named("A", () -> g1(words, 0)), named("B", () -> g2(words, 2)), named("C", () -> g1(words, 6)));
    }

    /** A proof in 256 bytes. */
    public static byte[] bytes(Groth16Proof proof) {
        return concat(List.of(bytes(proof.a()), bytes(proof.b()), bytes(proof.c())));
    }

    /**
     * alpha, beta, gamma, delta and then a point of the first group for the constant and each public input.
     *
     * @throws IllegalArgumentException unless all are points of their groups
     */
    public static VerificationKey key(byte[] bytes) {
        List<BigInteger> words = words(bytes);
        int inputs = (words.size() - KEY_WORDS) / 2;
        if (inputs < 1 || inputs > PublicInputs.MAX + 1 || words.size() != KEY_WORDS + 2 * inputs) {
            throw new IllegalArgumentException("a key has 14 words and 2 for each of 1 to " + (PublicInputs.MAX + 1)
                    + " points of inputs, not " + words.size());
        }
        List<G1> points = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            int at = KEY_WORDS + 2 * i;
            points.add(named("IC[" + i + "]", () -> g1(words, at)));
        }
        return new VerificationKey(
                named("alpha", () -> g1(words, 0)),
                named("beta", () -> g2(words, 2)),
                named("gamma", () -> g2(words, 6)),
                named("delta", () -> g2(words, 10)),
                points);
    }

    /** A key as {@link #key} reads it. */
    public static byte[] bytes(VerificationKey key) {
        List<byte[]> parts =
                new ArrayList<>(List.of(bytes(key.alpha()), bytes(key.beta()), bytes(key.gamma()), bytes(key.delta())));
        key.inputs().forEach(point -> parts.add(bytes(point)));
        return concat(parts);
    }

    /**
     * A key as a contract takes it.
     *
     * @param classes what each public input is
     * @return empty for a key without public inputs, which contracts do not take
     */
    public static Optional<OnChainKey> onChain(VerificationKey key, List<SignalClass> classes) {
        return classes.isEmpty() ? Optional.empty() : Optional.of(new OnChainKey(bytes(key), classes));
    }

    /** What a contract is asked about a statement. */
    public static OnChainCall call(OnChainKey key, Groth16Statement statement) {
        return new OnChainCall(key, bytes(statement.proof()), statement.inputs().scalars());
    }

    private static byte[] bytes(G1 point) {
        return concat(List.of(word(point.x()), word(point.y())));
    }

    private static byte[] bytes(G2 point) {
        return concat(List.of(
                word(point.x().im()),
                word(point.x().re()),
                word(point.y().im()),
                word(point.y().re())));
    }

    private static byte[] word(Fp coordinate) {
        return Word.of(coordinate.number()).bytes();
    }

    private static G1 g1(List<BigInteger> words, int at) {
        requireFinite(words.subList(at, at + 2));
        return G1.of(words.get(at), words.get(at + 1));
    }

    private static G2 g2(List<BigInteger> words, int at) {
        requireFinite(words.subList(at, at + 4));
        return G2.of(fp2(words, at), fp2(words, at + 2));
    }

    private static Fp2 fp2(List<BigInteger> words, int at) {
        return new Fp2(Fp.of(words.get(at + 1)), Fp.of(words.get(at)));
    }

    private static void requireFinite(List<BigInteger> words) {
        if (words.stream().allMatch(word -> word.signum() == 0)) {
            throw new IllegalArgumentException(INFINITY);
        }
    }

    /** What is wrong with a point is said with its name. */
    private static <T> T named(String name, Supplier<T> point) {
        try {
            return point.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<BigInteger> words(byte[] bytes) {
        if (bytes.length % Word.LENGTH != 0) {
            throw new IllegalArgumentException("expected words of 32 bytes, not " + bytes.length + " bytes");
        }
        List<BigInteger> words = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Word.LENGTH) {
            words.add(new BigInteger(1, Arrays.copyOfRange(bytes, at, at + Word.LENGTH)));
        }
        return words;
    }

    private static byte[] concat(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
