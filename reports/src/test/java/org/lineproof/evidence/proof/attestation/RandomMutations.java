package org.lineproof.evidence.proof.attestation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofVerdict;

/** Bytes changed at random: each answer is a refusal, none is an exception. */
public final class RandomMutations {
    private final long seed;
    private final Random random;

    public RandomMutations(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** So many mutations of a file that is valid as it is. */
    public void refused(byte[] valid, int count, Function<byte[], ProofJudgement> judge) {
        refused(valid, count, judge, mutated -> false);
    }

    /** The same, but for mutations that are the file in another spelling. */
    public void refused(
            byte[] valid, int count, Function<byte[], ProofJudgement> judge, Predicate<byte[]> isAnotherSpelling) {
        assertTrue(judge.apply(valid).verdict() instanceof ProofVerdict.Valid, "the file itself");
        for (int i = 0; i < count; i++) {
            byte[] mutated = mutated(valid);
            if (!Arrays.equals(mutated, valid) && !isPadded(mutated, valid) && !isAnotherSpelling.test(mutated)) {
                ProofJudgement judgement = judge.apply(mutated);
                assertFalse(
                        judgement.verdict() instanceof ProofVerdict.Valid,
                        "seed " + seed + ", mutation " + i + ", from byte " + Arrays.mismatch(mutated, valid) + " of "
                                + valid.length);
            }
        }
    }

    /** Zeros behind the end are a longer buffer and nothing else. */
    private static boolean isPadded(byte[] mutated, byte[] valid) {
        return mutated.length > valid.length
                && Arrays.equals(Arrays.copyOf(Arrays.copyOf(mutated, valid.length), mutated.length), mutated)
                && Arrays.equals(Arrays.copyOf(mutated, valid.length), valid);
    }

    private byte[] mutated(byte[] valid) {
        byte[] bytes = valid.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            case 1:
                bytes[at] = (byte) random.nextInt(256);
                return bytes;
            case 2:
                return Arrays.copyOf(bytes, at);
            case 3:
                byte[] longer = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(8));
                System.arraycopy(bytes, at, longer, at + longer.length - bytes.length, bytes.length - at);
                return longer;
            default:
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(64) + 1, bytes.length - Math.max(at, from));
                System.arraycopy(valid, from, bytes, at, length);
                return bytes;
        }
    }
}
