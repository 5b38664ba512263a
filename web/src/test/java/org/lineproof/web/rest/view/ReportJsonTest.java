package org.lineproof.web.rest.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.ReportStanding;

class ReportJsonTest {
    private static final UUID RECEIPT = new UUID(0, 7);
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void whatWasAskedForIsTold() {
        ObjectNode json = json(
                "R05",
                Language.DE,
                new ReportScope(RECEIPT, new TreeSet<>(List.of("unit", "confidence")), "A person", "GDPR Art. 15", ""));
        assertEquals("de", json.path("language").asText());
        assertEquals(RECEIPT.toString(), json.path("receipt").asText());
        assertEquals("[\"confidence\",\"unit\"]", json.path("withheld").toString());
        assertEquals("A person", json.path("recipient").asText());
        assertEquals("GDPR Art. 15", json.path("legalBasis").asText());
        assertFalse(json.has("purpose"), "what was not said is not there");
    }

    @Test
    void aReportOfTheWholeSystemHasNoScope() {
        ObjectNode json = json("R01", Language.EN, ReportScope.WHOLE);
        assertEquals("en", json.path("language").asText());
        for (String member : List.of("receipt", "withheld", "recipient", "legalBasis", "purpose")) {
            assertFalse(json.has(member), member);
        }
    }

    private static ObjectNode json(String definition, Language language, ReportScope scope) {
        ReportRequest request = new ReportRequest(
                definition, new SystemId("claim-triage"), FROM, FROM.plusSeconds(60), language, scope, "");
        ReportStanding standing = new ReportStanding(
                new UUID(0, 1), request, "officer", FROM, ReportStanding.State.QUEUED, 0, "queued", null, null);
        return ReportJson.of(standing, URI.create("https://evidence.example/reports/1"));
    }
}
