package org.lineproof.reporting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;

class ReportRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aRequestWithoutPeriodHasTheYearBeforeNow() {
        ObjectNode body = body();
        body.remove(List.of("from", "to"));
        ReportRequest request = ReportRequest.parse(body, NOW);
        assertEquals(Instant.parse("2025-11-22T12:00:00Z"), request.period().from());
        assertEquals(NOW, request.period().to());
    }

    @Test
    void isReadFromItsMembers() {
        ReportRequest request = ReportRequest.parse(body(), NOW);
        assertEquals("R01", request.definition());
        assertEquals(new SystemId("claim-triage"), request.system());
        assertEquals(Instant.parse("2026-11-01T00:00:00Z"), request.period().from());
    }

    @Test
    void refusalsNameTheField() {
        assertEquals("definition", refusal(body().put("definition", "R02")).field());
        assertEquals("to", refusal(body().put("to", "2026-10-01T00:00:00Z")).field());
        assertEquals("from", refusal(body().put("from", "yesterday")).field());
        assertEquals("system", refusal(body().put("system", "No System")).field());
        assertEquals("colour", refusal(body().put("colour", "blue")).field());
    }

    @Test
    void aMissingMemberIsMalformed() {
        ObjectNode body = body();
        body.remove("system");
        assertEquals(Refusal.Kind.MALFORMED, refusal(body).kind());
    }

    private static Refusal refusal(ObjectNode body) {
        return assertThrows(Refusal.class, () -> ReportRequest.parse(body, NOW));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("definition", "R01")
                .put("system", "claim-triage")
                .put("from", "2026-11-01T00:00:00Z")
                .put("to", "2026-12-01T00:00:00Z");
    }
}
