package org.lineproof.lineage.control.openlineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.lineage.entity.Deviation;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.lineage.entity.RunState;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.tenancy.entity.Refusal;

class EventReaderTest {

    private static final String GOOD = """
        {"eventType":"COMPLETE","eventTime":"2026-11-22T10:00:00.123456789+01:00",
         "run":{"runId":"019127de-fd25-7707-bfa4-3ec02693a531","facets":{}},
         "job":{"namespace":"training","name":"train"},
         "inputs":[{"namespace":"s3","name":"features"}],"outputs":[{"namespace":"models","name":"triage"}],
         "producer":"https://example.org/pipeline",
         "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"}\
        """;

    @Test
    void anEventOfTheSpecificationHasNoDeviations() {
        LineageEvent event = read(GOOD);
        assertEquals(List.of(), event.deviations());
        assertEquals(LineageEvent.Kind.RUN, event.kind());
        assertEquals(RunState.COMPLETE, event.state());
        assertEquals(Instant.parse("2026-11-22T09:00:00.123456Z"), event.eventTime());
        assertEquals("019127de-fd25-7707-bfa4-3ec02693a531", event.runId());
        assertEquals(new JobId("training", "train"), event.job());
        assertEquals(List.of(new DatasetId("s3", "features")), event.inputs());
        assertEquals(List.of(new DatasetId("models", "triage")), event.outputs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"job\":{\"namespace\":\"a\",\"name\":\"b\"}}'|JOB",
                "'{\"dataset\":{\"namespace\":\"a\",\"name\":\"b\"}}'|DATASET",
                "'{\"run\":{}}'|RUN",
                "'{\"run\":null,\"job\":{}}'|JOB"
            })
    void theThreeKindsOfEventsAreToldApart(String event, LineageEvent.Kind kind) {
        assertEquals(kind, read(event).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"run\":null}", "{\"inputs\":[]}", "[]", "7", "{", "{\"run\":{}}x"})
    void whatIsNoEventIsRefused(String body) {
        assertEquals(
                Refusal.Kind.MALFORMED,
                assertThrows(Refusal.class, () -> read(body)).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eventType", "eventTime", "producer", "schemaURL", "run.runId", "job.namespace", "inputs[0].name"
            })
    void whatIsMissingIsFlaggedAndTheRestUnderstood(String field) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        LineageEvent event =
                read(name.equals("name") ? GOOD.replace("\"name\":\"features\"", "\"x\":1") : renamed(name));
        assertEquals(
                List.of(field),
                event.deviations().stream().map(Deviation::field).toList());
        assertEquals(List.of(new DatasetId("models", "triage")), event.outputs());
    }

    private static String renamed(String name) {
        return GOOD.replaceFirst("\"" + name + "\"", "\"was\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"DONE\"", "null", "\"complete \""})
    void anUnknownEventTypeIsReadAsOther(String type) {
        LineageEvent event = read(GOOD.replace("\"COMPLETE\"", type));
        assertEquals(RunState.OTHER, event.state());
        assertTrue(flags(event, "eventType"));
    }

    @Test
    void anEventTypeInLowerCaseIsUnderstoodAndFlagged() {
        LineageEvent event = read(GOOD.replace("COMPLETE", "complete"));
        assertEquals(RunState.COMPLETE, event.state());
        assertTrue(flags(event, "eventType"));
    }

    @Test
    void aTimeWithoutZoneIsReadAsUtcAndFlagged() {
        LineageEvent event = read(GOOD.replace("10:00:00.123456789+01:00", "10:00:00"));
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), event.eventTime());
        assertTrue(flags(event, "eventTime"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-13-01T00:00:00Z", "+999999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", ""})
    void aTimeThatIsNoneIsLeftToTheReception(String time) {
        LineageEvent event = read(GOOD.replaceFirst("\"eventTime\":\"[^\"]*\"", "\"eventTime\":\"" + time + "\""));
        assertNull(event.eventTime());
        assertTrue(flags(event, "eventTime"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "", " "})
    void aNameThatNoDatabaseTakesIsKeptAsContentOnly(String name) {
        LineageEvent event = read(GOOD.replace("\"name\":\"features\"", "\"name\":\"" + name + "\""));
        assertEquals(List.of(), event.inputs());
        assertTrue(flags(event, "inputs[0].name"));
    }

    @Test
    void namesAreTakenUpToABound() {
        String longest = "x".repeat(1_000);
        assertEquals(
                longest, read(GOOD.replace("features", longest)).inputs().get(0).name());
        assertEquals(List.of(), read(GOOD.replace("features", longest + "x")).inputs());
    }

    @Test
    void aRunIdThatIsNoUuidIsTakenAndFlagged() {
        LineageEvent event = read(GOOD.replace("019127de-fd25-7707-bfa4-3ec02693a531", "nightly-7"));
        assertEquals("nightly-7", event.runId());
        assertTrue(flags(event, "run.runId"));
    }

    @Test
    void facetsThatAreNullOrNoObjectsAreFlagged() {
        LineageEvent event = read(GOOD.replace("\"facets\":{}", "\"facets\":{\"a\":null,\"b\":7,\"ours\":{}}"));
        assertTrue(flags(event, "run.facets.a") && flags(event, "run.facets.b"));
        assertEquals(2, event.deviations().size());
        assertTrue(flags(read(GOOD.replace("\"facets\":{}", "\"facets\":[]")), "run.facets"));
    }

    @Test
    void inputsThatAreNoArrayOrHoldNoObjectsAreReadAsFarAsPossible() {
        assertEquals(
                List.of(),
                read(GOOD.replace("[{\"namespace\":\"s3\",\"name\":\"features\"}]", "{}"))
                        .inputs());
        assertTrue(
                flags(read(GOOD.replace("[{\"namespace\":\"s3\"", "[7,{\"namespace\":\"s3\"")), "inputs[0].namespace"));
        assertEquals(
                List.of(),
                read(GOOD.replace("[{\"namespace\":\"s3\",\"name\":\"features\"}]", "null"))
                        .inputs());
    }

    @Test
    void whatStrictJsonDoesNotKnowIsStillUnderstood() {
        LineageEvent event = read(GOOD.replace("\"facets\":{}", "\"facets\":{\"t\":{\"nanos\":1732456789123456789}}"));
        assertEquals("019127de-fd25-7707-bfa4-3ec02693a531", event.runId());
        assertTrue(event.members().get("run").isTextual());
        assertEquals(2, event.deviations().size());
    }

    @Test
    void deviationsAreBounded() {
        LineageEvent event =
                read(GOOD.replace("[{\"namespace\":\"s3\"", "[" + "7,".repeat(500) + "{\"namespace\":\"s3\""));
        assertEquals(50, event.deviations().size());
        assertNotNull(event.job());
    }

    private static LineageEvent read(String event) {
        return EventReader.read(event.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean flags(LineageEvent event, String field) {
        return event.deviations().stream()
                .anyMatch(deviation -> deviation.field().equals(field));
    }
}
