package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** OpenLineage as its clients speak it. */
class LineageIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();

    @Test
    void anEventIsAnsweredWithAReceiptStub() {
        JsonNode stub = pipeline.post("/lineage", "application/json", event("job-a"))
                .is(201)
                .json();
        assertEquals("lineage", stub.get("log").asText());
        assertEquals("pending", stub.get("state").asText());
    }

    @Test
    void aRetriedEventGetsTheSameReceipt() {
        String event = event("job-b");
        JsonNode first =
                pipeline.post("/lineage", "application/json", event).is(201).json();
        JsonNode again =
                pipeline.post("/lineage", "application/json", event).is(201).json();
        assertEquals(first.get("id"), again.get("id"));
    }

    @Test
    void aCompressedEventIsTheSameEvent() throws IOException {
        String event = event("job-c");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(event.getBytes(StandardCharsets.UTF_8));
        }
        JsonNode packed = pipeline.post(
                        "/lineage", "application/json", compressed.toByteArray(), "Content-Encoding", "gzip")
                .is(201)
                .json();
        JsonNode plain =
                pipeline.post("/lineage", "application/json", event).is(201).json();
        assertEquals(packed.get("id"), plain.get("id"));
    }

    @Test
    void aBatchSaysWhichEventsFailed() {
        ArrayNode batch = JSON.createArrayNode();
        batch.addRawValue(new com.fasterxml.jackson.databind.util.RawValue(event("job-d")));
        batch.add(17);
        JsonNode answer = pipeline.post("/lineage/batch", "application/json", batch.toString())
                .is(200)
                .json();
        assertEquals(2, answer.at("/summary/received").asInt(), answer::toString);
        assertEquals(1, answer.at("/summary/successful").asInt(), answer::toString);
        assertEquals(1, answer.at("/failed_events/0/index").asInt(), answer::toString);
    }

    @Test
    void theEventsOfAirflowDbtAndSparkAreAllTaken() throws IOException {
        Path fixtures = Path.of(System.getProperty("lineproof.shared", "../../shared"))
                .resolve("fixtures/third-party/openlineage/consumer");
        Assumptions.assumeTrue(
                Files.isDirectory(fixtures),
                "skipped: the OpenLineage compatibility events are not at " + fixtures
                        + "; set -Dlineproof.shared to the folder that holds fixtures/third-party");
        try (Stream<Path> files = Files.walk(fixtures)) {
            List<Path> events = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.getParent().endsWith("events"))
                    .sorted()
                    .toList();
            events.forEach(file ->
                    pipeline.post("/lineage", "application/json", read(file)).is(201));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String event(String job) {
        return """
            {"eventType":"COMPLETE","eventTime":"2026-11-02T09:30:00Z","producer":"https://lineproof.example/test",
             "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run":{"runId":"%s"},"job":{"namespace":"tests","name":"%s"},
             "inputs":[{"namespace":"tests","name":"%2$s-in"}],"outputs":[{"namespace":"tests","name":"%2$s-out"}]}
            """.formatted(UUID.randomUUID(), job);
    }
}
