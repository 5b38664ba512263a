package org.lineproof.lineage.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.lineage.entity.LineageEdge.Direction;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/** The rows that events leave in the tables of lineage, as one JSON document that one statement spreads over them. */
final class LineageRows {

    private final ArrayNode events = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode jobs = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode datasets = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode edges = JsonNodeFactory.instance.arrayNode();

    private LineageRows() {}

    static ObjectNode of(List<RecordedEvent> recorded) {
        LineageRows rows = new LineageRows();
        recorded.forEach(rows::add);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("events", rows.events);
        document.set("jobs", rows.jobs);
        document.set("datasets", rows.datasets);
        document.set("edges", rows.edges);
        return document;
    }

    private void add(RecordedEvent recorded) {
        LineageEvent event = recorded.event();
        UUID entry = recorded.logged().entry();
        Instant seen = recorded.receivedAt();
        JobId job = event.job();
        ObjectNode row = events.addObject();
        row.put("entry_id", entry.toString()).put("seen", seen.toString());
        row.put("kind", event.kind().name());
        row.put("run_id", event.runId());
        row.put("job_id", job == null ? null : GraphNodes.key(job).toString());
        row.put("state", event.state() == null ? null : event.state().name());
        row.put(
                "event_time",
                Objects.requireNonNullElse(event.eventTime(), seen).toString());
        if (job != null) {
            node(jobs, GraphNodes.key(job), job.namespace(), job.name(), entry, seen);
        }
        event.inputs().forEach(dataset -> dataset(job, dataset, Direction.INPUT, entry, seen));
        event.outputs().forEach(dataset -> dataset(job, dataset, Direction.OUTPUT, entry, seen));
        if (event.dataset() != null) {
            dataset(null, event.dataset(), Direction.INPUT, entry, seen);
        }
    }

    private void dataset(@Nullable JobId job, DatasetId dataset, Direction direction, UUID entry, Instant seen) {
        node(datasets, GraphNodes.key(dataset), dataset.namespace(), dataset.name(), entry, seen);
        if (job != null) {
            ObjectNode edge = edges.addObject();
            edge.put("job_id", GraphNodes.key(job).toString());
            edge.put("direction", direction.name());
            edge.put("dataset_id", GraphNodes.key(dataset).toString());
            edge.put("entry_id", entry.toString());
        }
    }

    private static void node(ArrayNode nodes, UUID key, String namespace, String name, UUID entry, Instant seen) {
        ObjectNode node = nodes.addObject();
        node.put("id", key.toString()).put("namespace", namespace).put("name", name);
        node.put("entry_id", entry.toString()).put("seen", seen.toString());
    }
}
