package org.lineproof.report.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;

class ReportJsonTest {
    private final ReportRecord report = SampleReport.of(11, 25);
    private final byte[] json = ReportJson.bytes(report);

    @Test
    void isCanonical() throws Exception {
        ObjectNode parsed = StrictJson.object(json, 1 << 20);
        assertArrayEquals(CanonicalJson.bytes(parsed), json);
    }

    @Test
    void theSameRecordGivesTheSameBytes() {
        assertArrayEquals(json, ReportJson.bytes(SampleReport.of(11, 25)));
    }

    @Test
    void namesThePinsInFull() throws Exception {
        JsonNode log = StrictJson.object(json, 1 << 20).at("/pins/logs/0");
        assertEquals("L1", log.get("label").asText());
        assertEquals(25, log.get("size").asLong());
        assertEquals(report.pins().logs().get(0).root().hex(), log.get("root").asText());
        assertEquals("2026-11-22T15:20:00Z", log.get("publishedAt").asText());
    }

    @Test
    void thePinsAreReadFromTheReport() throws Exception {
        assertEquals(report.pins(), PinsJson.of(json));

        Pins late = new Pins(
                report.pins().logs(),
                List.of(new OverdueEntries(SampleReport.SYSTEM_LOG, 3, Instant.parse("2026-11-22T15:19:00Z"))),
                "1",
                "all fields open");
        ObjectNode changed = StrictJson.object(json, 1 << 20).deepCopy();
        changed.set("pins", PinsJson.tree(late));
        assertEquals(late, PinsJson.of(CanonicalJson.bytes(changed)));
    }

    @Test
    void pinsOfAnotherFormAreRefusedByName() throws Exception {
        String text = new String(json, StandardCharsets.UTF_8);
        for (String change : List.of(
                "\"state\":\"development chain\"/\"state\":\"certain\"",
                "\"publishedAt\":\"2026/\"publishedAt\":\"in 2026",
                "\"textVersion\":\"1\"/\"textVersion\":1",
                "\"pins\":/\"pines\":")) {
            String[] parts = change.split("/", -1);
            byte[] other = text.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8);
            assertThrows(MalformedJson.class, () -> PinsJson.of(other), change);
        }
    }

    @Test
    void everyRowOfTheAnnexCarriesItsEntry() throws Exception {
        JsonNode rows = StrictJson.object(json, 1 << 20).at("/annexes/0/table/rows");
        assertEquals(25, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode reference = rows.get(i).at("/basis/references/0");
            assertEquals(SampleReport.SYSTEM_LOG, reference.get("origin").asText());
            assertEquals(i, reference.get("first").asInt());
        }
    }

    @Test
    void aFindingWithoutEntriesHasNoBasis() throws Exception {
        JsonNode findings = StrictJson.object(json, 1 << 20).at("/sections/2/blocks/2/findings");
        assertEquals("FAILED", findings.get(0).get("outcome").asText());
        assertFalse(findings.get(2).has("basis"));
    }

    @Test
    void aChartIsItsCounts() throws Exception {
        JsonNode chart = StrictJson.object(json, 1 << 20).at("/sections/2/blocks/0/chart");
        assertEquals(30, chart.get("bars").size());
        assertEquals(2, chart.at("/bars/0/values").size());
        assertEquals("computed", chart.at("/basis/evidence").asText());
    }

    @Test
    void aGraphIsItsNodesAndEdges() throws Exception {
        JsonNode graph = StrictJson.object(json, 1 << 20).at("/sections/3/blocks/0/graph");
        assertEquals(9, graph.get("nodes").size());
        assertEquals("features", graph.at("/edges/0/to").asText());
    }

    @Test
    void neverSaysThatSomethingIsCompliant() {
        String text = new String(json, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        assertFalse(text.contains("compliant"));
    }
}
