package org.lineproof.reporting.control.export.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.privacy.entity.Content;
import org.lineproof.reporting.control.export.Traced;

class OpenLineageLinesTest {
    @Test
    void theEventsOfTheSystemsJobsAreThereAsTheyWereReceivedInTheOrderOfTheLog() {
        SystemLineage lineage = SystemLineage.of(Traced.builder().cut());
        List<String> lines = lines(lineage);
        assertEquals(3, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Content content = lineage.events().get(i).entry().content();
            assertEquals(new String(content.raw(), StandardCharsets.UTF_8), lines.get(i));
        }
    }

    @Test
    void anErasedEventLeavesItsPlaceInTheLog() throws Exception {
        SystemLineage lineage =
                SystemLineage.of(Traced.builder().eraseEvent(1).eraseEvent(3).cut());
        List<String> lines = lines(lineage);
        // With the event that said what was cleaned, the job's part in the lineage is no longer known.
        assertEquals(3, lines.size());
        for (String line :
                lines.stream().filter(line -> line.contains("lineproof")).toList()) {
            ObjectNode tombstone = StrictJson.object(line.getBytes(StandardCharsets.UTF_8), 1 << 10);
            assertEquals("erased", tombstone.get("lineproof").asText());
            assertEquals(CutBuilder.LINEAGE_LOG, tombstone.get("origin").asText());
            assertTrue(tombstone.get("index").asLong() % 2 == 1);
            assertTrue(tombstone.get("leafHash").asText().matches("[0-9a-f]{64}"));
        }
        assertEquals(
                2, lines.stream().filter(line -> line.contains("\"lineproof\"")).count());
    }

    @Test
    void anEventOverSeveralLinesBecomesOneLineOfTheSameMeaning() throws Exception {
        String raw =
                "{\r\n  \"eventType\": \"COMPLETE\",\n  \"job\": {\"namespace\": \"ml\", \"name\": \"a\\nb\"}\n}\n";
        ObjectNode members = StrictJson.object(raw.getBytes(StandardCharsets.UTF_8), 1 << 10);
        Content content = Content.ofFields(members, raw.getBytes(StandardCharsets.UTF_8), new SecureRandom());
        Instant minute = Instant.parse("2026-11-22T10:00:00Z");
        Entry entry = new Entry(
                "lineage", null, "openlineage", 0, 0, minute, content.root(), content.commitment(), List.of());
        OpenedEntry opened = new OpenedEntry(CutBuilder.LINEAGE_LOG, 0, entry, minute, content);
        List<String> lines =
                lines(new SystemLineage(List.of(), List.of(new SystemLineage.Event(opened, new Name("ml", "a\nb")))));
        assertEquals(1, lines.size());
        assertEquals(members, StrictJson.object(lines.get(0).getBytes(StandardCharsets.UTF_8), 1 << 10));
    }

    @Test
    void aSystemWithoutLineageHasNoLine() {
        SystemLineage lineage = SystemLineage.of(
                new CutBuilder().system("deployer").receipt(1, false).cut());
        assertEquals(0, OpenLineageLines.bytes(lineage).length);
    }

    @Test
    void anEventAboutADataSetOfTheSystemBelongsToItAndAnotherDoesNot() {
        SystemLineage lineage = SystemLineage.of(Traced.builder()
                .event(event ->
                        event.putObject("dataset").put("namespace", "db").put("name", "raw"))
                .event(event ->
                        event.putObject("dataset").put("namespace", "db").put("name", "salaries"))
                .cut());
        assertEquals(4, lines(lineage).size());
        assertTrue(lines(lineage).get(3).contains("\"raw\""));
    }

    private static List<String> lines(SystemLineage lineage) {
        String text = new String(OpenLineageLines.bytes(lineage), StandardCharsets.UTF_8);
        assertTrue(text.endsWith("\n"));
        return text.lines().toList();
    }
}
