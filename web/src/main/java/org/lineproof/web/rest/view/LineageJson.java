package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.lineage.boundary.LineageBatchOutcome;
import org.lineproof.lineage.boundary.LineageReceipt;
import org.lineproof.lineage.boundary.RecordedLineage;
import org.lineproof.lineage.entity.DatasetRow;
import org.lineproof.lineage.entity.JobRow;
import org.lineproof.lineage.entity.LineageGraph;
import org.lineproof.lineage.entity.RunRow;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/** What pipelines reported and what became of it. */
public final class LineageJson {

    private LineageJson() {}

    /** One receipt stub, or an array of them for an array of events. */
    public static JsonNode of(RecordedLineage recorded) {
        if (!recorded.isArray()) {
            return of(recorded.receipts().get(0));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        recorded.receipts().forEach(receipt -> all.add(of(receipt)));
        return all;
    }

    /** The answer that OpenLineage clients know. */
    public static ObjectNode of(LineageBatchOutcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", outcome.status());
        json.putObject("summary")
                .put("received", outcome.received())
                .put("successful", outcome.successful())
                .put("failed", outcome.failedEvents().size())
                .put("retriable", outcome.retriable())
                .put("non_retriable", outcome.failedEvents().size() - outcome.retriable());
        ArrayNode failed = json.putArray("failed_events");
        outcome.failedEvents()
                .forEach(event -> failed.addObject()
                        .put("index", event.index())
                        .put("reason", event.reason())
                        .put("retriable", event.retriable()));
        return json;
    }

    public static ObjectNode of(JobRow job) {
        return of(job.id())
                .put("firstSeenAt", job.firstSeenAt().toString())
                .put("firstEntry", job.firstEntry().toString())
                .put("runs", job.runs());
    }

    public static ObjectNode of(DatasetRow dataset) {
        return of(dataset.id())
                .put("firstSeenAt", dataset.firstSeenAt().toString())
                .put("firstEntry", dataset.firstEntry().toString())
                .put("produced", dataset.produced())
                .put("consumed", dataset.consumed())
                .put("declaredSource", dataset.declaredSource());
    }

    public static ObjectNode of(RunRow run) {
        JobId job = run.job();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("runId", run.runId());
        json.set("job", job == null ? null : of(job));
        return json.put("state", run.state().name())
                .put("startedAt", run.startedAt().toString())
                .put("endedAt", text(run.endedAt()))
                .put("events", run.events())
                .put("lastEntry", run.lastEntry().toString());
    }

    /** Edges next to the start first; {@code truncated} if the bounds of the walk were reached. */
    public static ObjectNode of(LineageGraph graph) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode edges = json.putArray("edges");
        graph.edges().forEach(edge -> {
            ObjectNode one = edges.addObject();
            one.set("job", of(edge.job()));
            one.put("direction", edge.direction().name().toLowerCase(Locale.ROOT));
            one.set("dataset", of(edge.dataset()));
            one.put("entry", edge.entry().toString());
        });
        ArrayNode beginnings = json.putArray("beginnings");
        graph.beginnings().forEach(dataset -> beginnings.add(of(dataset)));
        return json.put("truncated", graph.truncated());
    }

    private static ObjectNode of(LineageReceipt receipt) {
        ObjectNode json = EntryJson.of(receipt.acknowledgement());
        ArrayNode deviations = json.putArray("deviations");
        receipt.deviations()
                .forEach(deviation ->
                        deviations.addObject().put("field", deviation.field()).put("reason", deviation.reason()));
        return json;
    }

    private static ObjectNode of(JobId id) {
        return named(id.namespace(), id.name());
    }

    private static ObjectNode of(DatasetId id) {
        return named(id.namespace(), id.name());
    }

    private static ObjectNode named(String namespace, String name) {
        return JsonNodeFactory.instance.objectNode().put("namespace", namespace).put("name", name);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
