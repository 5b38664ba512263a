package org.lineproof.web.rest.view.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.GrantStanding.Revocation;
import org.lineproof.registry.entity.access.GrantStanding.State;

class GrantJsonTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    @Test
    void aGrantSaysWhoMayReadWhatUntilWhenAndWhy() {
        ObjectNode json = GrantJson.of(new GrantStanding(
                new UUID(0, 1),
                State.GRANTED,
                new SystemId("claim-triage"),
                LocalDate.parse("2026-12-31"),
                "auditor",
                "Annual audit",
                AT,
                "officer",
                null));
        assertEquals(
                "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"state\":\"granted\",\"auditor\":\"auditor\","
                        + "\"system\":\"claim-triage\",\"until\":\"2026-12-31\",\"reason\":\"Annual audit\","
                        + "\"grantedBy\":\"officer\",\"grantedAt\":\"2026-11-27T08:00:00Z\",\"revoked\":null}",
                json.toString());
    }

    @Test
    void whatWasErasedIsNullAndARevocationStays() {
        ObjectNode json = GrantJson.of(new GrantStanding(
                new UUID(0, 1),
                State.REVOKED,
                null,
                LocalDate.parse("2026-12-31"),
                null,
                null,
                AT,
                null,
                new Revocation(AT, new UUID(0, 2), "officer")));
        for (String member : new String[] {"auditor", "system", "reason", "grantedBy"}) {
            assertTrue(json.get(member).isNull(), member);
        }
        assertEquals("officer", json.at("/revoked/by").asText());
        assertEquals(new UUID(0, 2).toString(), json.at("/revoked/entry").asText());
    }
}
