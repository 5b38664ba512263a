package org.lineproof.reporting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
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
        assertEquals("definition", refusal(body().put("definition", "R2")).field());
        assertEquals("language", refusal(body().put("language", "fr")).field());
        assertEquals("receipt", refusal(body().put("receipt", "0")).field());
        assertEquals("purpose", refusal(body().put("purpose", "two\nlines")).field());
        assertEquals("to", refusal(body().put("to", "2026-10-01T00:00:00Z")).field());
        assertEquals("from", refusal(body().put("from", "yesterday")).field());
        assertEquals("system", refusal(body().put("system", "No System")).field());
        assertEquals("answerBy", refusal(body().put("answerBy", "soon")).field());
        assertEquals("colour", refusal(body().put("colour", "blue")).field());
    }

    @Test
    void onlyAnExplanationIsAboutOneReceipt() {
        String entry = "0190d3f0-0000-7000-8000-000000000001";
        assertEquals("receipt", refusal(body().put("receipt", entry)).field());
        assertEquals("receipt", refusal(body().put("definition", "R05")).field());
        ReportRequest request =
                ReportRequest.parse(body().put("definition", "R05").put("receipt", entry), NOW);
        assertEquals(UUID.fromString(entry), request.scope().receipt());
    }

    @Test
    void onlyExtractsWithholdFields() {
        ObjectNode body = body();
        body.putArray("withheld").add("confidence").add("decisionId");
        assertEquals("withheld", refusal(body).field());
        assertEquals(
                List.of("confidence", "decisionId"),
                List.copyOf(ReportRequest.parse(body.put("definition", "R04"), NOW)
                        .scope()
                        .withheld()));
        body.putArray("withheld").add("no field");
        assertEquals("withheld", refusal(body).field());
    }

    @Test
    void theLanguageIsEnglishUnlessAskedForInAnother() {
        assertEquals(Language.EN, ReportRequest.parse(body(), NOW).language());
        assertEquals(
                Language.DE,
                ReportRequest.parse(body().put("language", "de"), NOW).language());
    }

    @Test
    void theDayOfTheAnswerMayBeStated() {
        assertNull(ReportRequest.parse(body(), NOW).scope().answerBy());
        assertEquals(
                LocalDate.parse("2026-12-11"),
                ReportRequest.parse(body().put("answerBy", "2026-12-11"), NOW)
                        .scope()
                        .answerBy());
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
