package org.lineproof.transparency.entity.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void withoutAQuorumNothingIsCalledWitnessed() {
        assertFalse(new Witnessing(0, List.of(by("A", 0), by("B", 1))).witnessed());
    }

    @Test
    void itIsWitnessedFromTheCosignatureThatCompletesTheQuorum() {
        Witnessing witnessing = new Witnessing(2, List.of(by("C", 9), by("A", 0), by("B", 5)));
        assertEquals(NOON.plusSeconds(5), witnessing.since());
        assertEquals("A", witnessing.cosigners().get(0).operator());
    }

    @Test
    void twoKeysOfOneOperatorCountOnce() {
        Witnessing witnessing = new Witnessing(2, List.of(by("A", 0), by("A", 3)));
        assertNull(witnessing.since());
        assertTrue(new Witnessing(2, List.of(by("A", 0), by("A", 3), by("B", 4))).witnessed());
    }

    private static Cosigner by(String operator, long seconds) {
        return new Cosigner("w-" + operator + seconds, operator, 7, NOON.plusSeconds(seconds));
    }
}
