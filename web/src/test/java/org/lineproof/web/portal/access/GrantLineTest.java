package org.lineproof.web.portal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.GrantStanding.Revocation;
import org.lineproof.registry.entity.access.GrantStanding.State;

class GrantLineTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    private static GrantLine line(State state, @Nullable String words, @Nullable Revocation revocation) {
        SystemId system = words == null ? null : new SystemId("claim-triage");
        return new GrantLine(new GrantStanding(
                new UUID(0, 1), state, system, LocalDate.parse("2026-12-31"), words, words, AT, words, revocation));
    }

    @Test
    void onlyWhatHoldsCanBeTakenBack() {
        assertTrue(line(State.GRANTED, "olga", null).holds());
        assertFalse(line(State.ENDED, "olga", null).holds());
        assertFalse(line(State.REVOKED, "olga", null).holds());
    }

    @Test
    void theStateIsSaidInAWord() {
        assertEquals("Granted", line(State.GRANTED, "olga", null).mark().word());
        assertEquals("Ended", line(State.ENDED, "olga", null).mark().word());
        assertEquals("Revoked", line(State.REVOKED, "olga", null).mark().word());
    }

    @Test
    void whoTookItBackIsTold() {
        Revocation revocation = new Revocation(AT, new UUID(0, 2), "ada");
        assertEquals(
                "revoked 2026-11-27T08:00:00Z by ada",
                line(State.REVOKED, "olga", revocation).revoked());
        assertEquals("", line(State.GRANTED, "olga", null).revoked());
    }

    @Test
    void anErasureIsSaidAndTheWholeOrganisationHasWords() {
        GrantLine erased = line(State.ENDED, null, null);
        assertEquals("erased", erased.auditor());
        assertEquals("erased", erased.reason());
        assertEquals("a person whose name was erased", erased.by());
        assertEquals("the whole organisation", erased.scope());
        assertEquals("claim-triage", line(State.GRANTED, "olga", null).scope());
    }
}
