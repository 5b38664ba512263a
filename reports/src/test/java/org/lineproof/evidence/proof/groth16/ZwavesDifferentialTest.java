package org.lineproof.evidence.proof.groth16;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;

/** Our verdict and that of a verifier of other origin, in another language, on good and on random statements. */
class ZwavesDifferentialTest {
    private static final int ROUNDS = 60;

    @BeforeAll
    static void needsItsNativeLibrary() {
        Zwaves.assumeThere();
    }

    @Test
    void recordedProofsHaveTheSameVerdict() throws MalformedJson {
        int[] accepted = new int[2];
        for (String circuit : List.of("claim", "triage3")) {
            PreparedKey key = Groth16Fixture.prepared(circuit);
            byte[] theirs = Zwaves.bytes(key.key());
            for (Groth16Fixture fixture : Groth16Fixture.all()) {
                Optional<Groth16Statement> statement = readable(fixture);
                if (fixture.circuit().equals(circuit) && statement.isPresent()) {
                    boolean ours = key.fault(statement.get()).isEmpty();
                    assertEquals(Zwaves.verify(theirs, statement.get()), ours, fixture.toString());
                    accepted[ours ? 0 : 1]++;
                }
            }
        }
        assertTrue(accepted[0] > 0 && accepted[1] > 0);
    }

    /** With known logarithms of all points, statements can be made to hold: A B = alpha beta + L gamma + C delta. */
    @Test
    void randomKeysAndStatementsHaveTheSameVerdict() {
        long seed = 25451;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            MadeStatement made = MadeStatement.random(random, i % 6);
            boolean holds = i % 3 != 0;
            Groth16Statement statement = holds ? made.statement() : made.broken(random);
            PreparedKey key = new PreparedKey(made.key());

            assertEquals(holds, key.fault(statement).isEmpty());
            assertEquals(holds, Zwaves.verify(Zwaves.bytes(made.key()), statement));
        }
    }

    private static Optional<Groth16Statement> readable(Groth16Fixture fixture) {
        try {
            return Optional.of(fixture.statement());
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }
}
