package org.lineproof.assurance.entity.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.Name;

class ObservedPipelinesTest {
    private static final Name CLAIMS = new Name("db", "claims");

    @Test
    void theFacetOfTheLaterEventCountsThoughItCameFirst() {
        ObservedPipelines pipelines =
                pipelines(written("2026-11-02T10:00:00Z", "v2"), written("2026-11-02T09:00:00Z", "v1"));
        Stated version = pipelines.dataset(CLAIMS).newest(Reading.VERSION).orElseThrow();
        assertEquals("v2", version.text());
        assertEquals(0, version.entry().index());
        assertEquals(
                List.of("v1", "v2"),
                pipelines.dataset(CLAIMS).versions().stream()
                        .map(ObservedDataset.Version::label)
                        .toList());
    }

    @Test
    void aTimeThatCannotBeReadIsThatOfTheEntry() {
        ObservedPipelines pipelines = pipelines(written("yesterday", "v1"));
        assertEquals(
                "2026-11-22T10:00:00Z",
                pipelines.dataset(CLAIMS).sightings().get(0).time().toString());
    }

    @Test
    void whatIsNotOfTheFormOfTheSpecificationSaysNothing() {
        ObjectNode event = written("2026-11-02T10:00:00Z", "v1");
        ObjectNode facets = event.withArray("outputs").get(0).withObject("/facets");
        facets.put("schema", "none");
        facets.putObject("ownership").put("owners", 3);
        facets.putObject("version").put("datasetVersion", 7);
        facets.putObject("outputStatistics").put("rowCount", -1).put("size", 1.5);
        facets.putObject("tags").putArray("tags").add("split").addObject().put("key", "split");
        facets.putObject("columnLineage").put("fields", "all");
        facets.putObject(ColumnMeasure.FACET).put("columnMetrics", false);
        facets.putObject(Assertion.FACET).putArray("assertions").addObject().put("assertion", "not_null");
        ObservedDataset dataset = pipelines(event).dataset(CLAIMS);
        for (Reading reading :
                List.of(Reading.FIELDS, Reading.OWNERS, Reading.VERSION, Reading.ROWS, Reading.BYTES, Reading.SPLIT)) {
            assertEquals(Optional.empty(), dataset.newest(reading), reading.name());
        }
        assertEquals(Optional.empty(), dataset.newest(Reading.COLUMN_ORIGINS));
        Facets read = dataset.sightings().get(0).facets();
        assertTrue(ColumnMeasure.of(read).isEmpty());
        assertTrue(Assertion.of(read).isEmpty());
    }

    @Test
    void longTextsAreCutAndStandOnOneLine() {
        ObservedDataset dataset = pipelines(written("2026-11-02T10:00:00Z", "a\nb" + "c".repeat(500)))
                .dataset(CLAIMS);
        String version = dataset.newest(Reading.VERSION).orElseThrow().text();
        assertEquals(Facets.MOST_CHARACTERS, version.length());
        assertTrue(version.startsWith("a bccc") && version.endsWith("…"), version);
    }

    @Test
    void listsAreReadUpToTheirLimit() {
        ObjectNode event = written("2026-11-02T10:00:00Z", "v1");
        var fields =
                event.withArray("outputs").get(0).withObject("/facets/schema").putArray("fields");
        for (int i = 0; i < 2 * Facets.MOST_ELEMENTS; i++) {
            fields.addObject().put("name", "f" + i);
        }
        ObservedDataset dataset = pipelines(event).dataset(CLAIMS);
        assertEquals(
                String.valueOf(Facets.MOST_ELEMENTS),
                dataset.newest(Reading.FIELD_COUNT).orElseThrow().text());
        assertTrue(dataset.newest(Reading.FIELDS).orElseThrow().text().endsWith("f23, …"));
    }

    @Test
    void theEventsOfARunAreOneOperation() {
        ObjectNode start = written("2026-11-02T09:00:00Z", "v1");
        start.put("eventType", "START").withObject("/run").put("runId", "r-1");
        ObjectNode complete = written("2026-11-02T10:00:00Z", "v1");
        complete.put("eventType", "COMPLETE").withObject("/run").put("runId", "r-1");
        complete.withObject("/job/facets/sourceCodeLocation").put("branch", "main");
        List<ObservedRun> runs = pipelines(complete, start).runs();
        assertEquals(1, runs.size());
        assertEquals("2026-11-02T10:00:00Z", runs.get(0).last().time().toString());
        assertEquals("main", runs.get(0).code().orElseThrow().text());
        assertEquals(1, runs.get(0).touched(true).size());
        assertEquals(1, runs.get(0).touched(true).iterator().next().entry().index());
    }

    @Test
    void anEventAboutADataSetAloneDescribesIt() {
        ObservedPipelines pipelines = pipelines(event -> {
            event.withObject("/dataset").put("namespace", "db").put("name", "claims");
            event.withObject("/dataset/facets/documentation").put("description", "All claims");
        });
        assertEquals(
                "All claims",
                pipelines
                        .dataset(CLAIMS)
                        .newest(Reading.DESCRIPTION)
                        .orElseThrow()
                        .text());
        assertTrue(pipelines.runs().isEmpty());
    }

    private static ObjectNode written(String time, String version) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("eventTime", time).putObject("job").put("namespace", "ml").put("name", "load");
        ObjectNode output = event.putArray("outputs").addObject();
        output.put("namespace", "db").put("name", "claims");
        output.withObject("/facets/version").put("datasetVersion", version);
        return event;
    }

    private static ObservedPipelines pipelines(ObjectNode... events) {
        CutBuilder builder = new CutBuilder();
        for (ObjectNode event : events) {
            builder.event(members -> members.setAll(event));
        }
        return read(builder.cut());
    }

    private static ObservedPipelines pipelines(Consumer<ObjectNode> event) {
        return read(new CutBuilder().event(event).cut());
    }

    private static ObservedPipelines read(EvidenceCut cut) {
        return ObservedPipelines.of(cut.lineage());
    }
}
