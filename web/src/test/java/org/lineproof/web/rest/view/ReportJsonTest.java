package org.lineproof.web.rest.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.tenancy.entity.TenantId;

class ReportJsonTest {
    private static final URI ADDRESS = URI.create("https://evidence.example/reports/1");
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

    @Test
    void aReleasedReportSaysWhoDecidedAndLinksItsSealedFiles() {
        ReportStanding done =
                standing("R01", Language.EN, ReportScope.WHOLE, ReportStanding.State.DONE, "R01-01", new UUID(0, 2));
        ObjectNode draft = ReportJson.of(done, ReleaseStanding.of(List.of(), null, FROM), ADDRESS);
        assertEquals("awaited", draft.at("/release/state").asText());
        assertTrue(draft.at("/release/decided").isNull());
        assertFalse(draft.at("/links").has("sealed-pdf"));

        List<ReleaseAct> acts = Stream.of(ReleaseAct.Kind.RELEASED, ReleaseAct.Kind.SEALED)
                .map(kind ->
                        new ReleaseAct(new UUID(0, 3), new TenantId("fund"), done, kind, "grace", null, null, FROM))
                .toList();
        ObjectNode sealed = ReportJson.of(done, ReleaseStanding.of(acts, null, FROM), ADDRESS);
        assertEquals("sealed", sealed.at("/release/state").asText());
        assertEquals("grace", sealed.at("/release/decided/by").asText());
        assertEquals(ADDRESS + "/sealed-pdf", sealed.at("/links/sealed-pdf").asText());
        assertEquals(ADDRESS + "/container", sealed.at("/links/container").asText());
    }

    @Test
    void whoeverAskedSeesHowOftenItWasBegun() {
        assertEquals(
                2, json("R01", Language.EN, ReportScope.WHOLE).path("attempts").asInt());
    }

    private static ObjectNode json(String definition, Language language, ReportScope scope) {
        return ReportJson.of(
                standing(definition, language, scope, ReportStanding.State.QUEUED, null, null), null, ADDRESS);
    }

    private static ReportStanding standing(
            String definition,
            Language language,
            ReportScope scope,
            ReportStanding.State state,
            @Nullable String documentId,
            @Nullable UUID entry) {
        ReportRequest request = new ReportRequest(
                definition, new SystemId("claim-triage"), FROM, FROM.plusSeconds(60), language, scope, "");
        return new ReportStanding(new UUID(0, 1), request, "officer", FROM, state, 0, "a step", 2, documentId, entry);
    }
}
