package org.lineproof.lineage.control.openlineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.lineage.entity.Deviation;
import org.lineproof.lineage.entity.LineageEvent;

/** Events that Airflow, Spark and dbt really sent; read from where they are kept, never copied. */
class ThirdPartyEventsTest {

    private static final Path EVENTS =
            Path.of(System.getProperty("lineproof.shared", "../../shared"), "fixtures/third-party/openlineage");

    @Test
    void everyEventOfAirflowIsUnderstood() throws IOException {
        for (LineageEvent event : events("consumer/scenarios/airflow")) {
            assertEquals(LineageEvent.Kind.RUN, event.kind());
            assertNotNull(event.job());
            assertNotNull(event.eventTime());
            assertTrue(
                    event.deviations().stream()
                            .map(Deviation::field)
                            .allMatch(f -> f.contains("facets") || f.equals("producer") || f.equals("schemaURL")),
                    () -> String.valueOf(event.deviations()));
        }
    }

    @Test
    void everyEventOfColumnLineageIsUnderstood() throws IOException {
        List<LineageEvent> events = events("consumer/scenarios/CLL");
        assertTrue(events.stream().anyMatch(event -> !event.outputs().isEmpty()));
        events.forEach(event -> assertNotNull(event.runId()));
    }

    @Test
    void aRunIdThatIsNoUuidIsFlagged() throws IOException {
        List<LineageEvent> events = events("consumer/scenarios/simple_run_event");
        assertEquals(
                List.of("run.runId"),
                events.get(0).deviations().stream().map(Deviation::field).toList());
    }

    @Test
    void everyEventOfDbtIsTakenEvenWhereItIsAnOutline() throws IOException {
        assertTrue(events("producer/dbt").size() >= 10);
    }

    private static List<LineageEvent> events(String folder) throws IOException {
        Path root = EVENTS.resolve(folder);
        assumeTrue(Files.isDirectory(root), "skipped: no third-party events at " + root);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*/events/.*\\.json"))
                    .sorted()
                    .map(ThirdPartyEventsTest::read)
                    .toList();
        }
    }

    private static LineageEvent read(Path file) {
        try {
            return EventReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
