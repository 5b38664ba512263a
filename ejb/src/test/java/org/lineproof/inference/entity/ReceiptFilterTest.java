package org.lineproof.inference.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lineproof.registry.entity.Declared.refuses;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;

class ReceiptFilterTest {

    private static final SystemId SYSTEM = new SystemId("claim-triage");

    @Test
    void aTimeThatEndsBeforeItBeginsIsNamed() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        refuses("to", () -> ReceiptFilter.of(SYSTEM, noon, noon.minusSeconds(1)));
        assertEquals(noon, ReceiptFilter.of(SYSTEM, noon, noon).to());
    }

    @Test
    void aGapHasAtLeastOneNumber() {
        assertEquals(1, new SequenceGap(SYSTEM, "p", 0, 3, 3).missing());
        assertEquals(4, new SequenceGap(SYSTEM, "p", 0, 1, 4).missing());
        assertThrows(IllegalArgumentException.class, () -> new SequenceGap(SYSTEM, "p", 0, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> new SequenceGap(SYSTEM, "p", 0, 0, 2));
    }
}
