package org.lineproof.evidence.proof.groth16;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;

/** Many proofs at once give the answers that each gives alone. */
class BatchVerificationTest {
    private static final PreparedKey KEY = Groth16Fixture.prepared("claim");
    private static final BatchVerification BATCH = new BatchVerification(KEY, new SecureRandom());

    @Test
    void goodProofsHoldTogether() throws MalformedJson {
        assertEquals(Map.of(), BATCH.faults(good(24)));
        assertEquals(Map.of(), BATCH.faults(good(1)));
        assertEquals(Map.of(), BATCH.faults(List.of()));
        assertEquals(Map.of(), BATCH.faults(good(130)));
    }

    @Test
    void badProofsAreNamedAmongGoodOnes() throws MalformedJson {
        List<Groth16Statement> statements = good(24);
        statements.set(3, new Groth16Fixture("claim", "tampered-wrong-class").statement());
        statements.set(9, new Groth16Fixture("claim", "tampered-short-public").statement());
        statements.set(20, new Groth16Fixture("claim", "tampered-wrong-context").statement());

        Map<Integer, String> faults = BATCH.faults(statements);

        assertEquals(Set.of(3, 9, 20), faults.keySet());
        assertEquals("expected 4 public signals, not 3", faults.get(9));
        assertTrue(faults.get(20).startsWith("the pairing equation does not hold"), faults.get(20));
    }

    @Test
    void errorsThatCancelOutWithoutRandomPowersAreFound() throws MalformedJson {
        // Exchanged proofs: the product of the plain equations holds, since C and the inputs enter it as sums.
        Groth16Statement one = new Groth16Fixture("claim", "claim-0001").statement();
        Groth16Statement two = new Groth16Fixture("claim", "claim-0002").statement();
        Groth16Proof swappedOne =
                new Groth16Proof(one.proof().a(), one.proof().b(), two.proof().c());
        Groth16Proof swappedTwo =
                new Groth16Proof(two.proof().a(), two.proof().b(), one.proof().c());

        Map<Integer, String> faults = BATCH.faults(List.of(
                new Groth16Statement(swappedOne, one.inputs()), new Groth16Statement(swappedTwo, two.inputs())));

        assertEquals(Set.of(0, 1), faults.keySet());
    }

    @Test
    void exchangedInputsAreFound() throws MalformedJson {
        Groth16Statement one = new Groth16Fixture("claim", "claim-0001").statement();
        Groth16Statement two = new Groth16Fixture("claim", "claim-0002").statement();

        assertEquals(
                Set.of(0, 1),
                BATCH.faults(List.of(
                                new Groth16Statement(one.proof(), two.inputs()),
                                new Groth16Statement(two.proof(), one.inputs())))
                        .keySet());
    }

    @Test
    void aSourceThatGivesOnlyZerosLeavesNoEquationOut() throws MalformedJson {
        SecureRandom zeros = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 0);
            }
        };
        List<Groth16Statement> statements = good(2);
        statements.set(1, new Groth16Fixture("claim", "tampered-wrong-class").statement());

        assertEquals(
                Set.of(1), new BatchVerification(KEY, zeros).faults(statements).keySet());
    }

    private static List<Groth16Statement> good(int count) throws MalformedJson {
        List<Groth16Statement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(new Groth16Fixture("claim", "claim-%04d".formatted(i % 24 + 1)).statement());
        }
        return statements;
    }
}
