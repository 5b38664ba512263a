package org.lineproof.lineage.control.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.lineage.entity.RunState;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * Reads OpenLineage events of any version of the specification and understands what it can. Only what is no event at
 * all is refused: neither run nor job nor data set. Everything else unusual is flagged.
 */
public final class EventReader {

    private final byte[] raw;
    private final ObjectNode event;
    private final ObjectNode stated;
    private final Deviations deviations;

    private EventReader(byte[] raw) {
        this.raw = raw;
        this.deviations = new Deviations();
        StatedMembers members = StatedMembers.read(raw, deviations);
        this.event = members.event();
        this.stated = members.stated();
    }

    /**
     * @param raw one JSON object
     * @throws Refusal (malformed) if it is none, or has neither run nor job nor data set
     */
    public static LineageEvent read(byte[] raw) {
        return new EventReader(raw).read();
    }

    private LineageEvent read() {
        LineageEvent.Kind kind = kind();
        requireText("producer");
        requireText("schemaURL");
        boolean isRun = kind == LineageEvent.Kind.RUN;
        RunState state = isRun ? state() : null;
        Instant time = time();
        String runId = isRun ? runId() : null;
        JobId job = kind == LineageEvent.Kind.DATASET ? null : job();
        List<DatasetId> inputs = datasets("inputs");
        List<DatasetId> outputs = datasets("outputs");
        DatasetId dataset = kind == LineageEvent.Kind.DATASET ? dataset("dataset", event.path("dataset")) : null;
        return new LineageEvent(raw, stated, kind, state, time, runId, job, inputs, outputs, dataset, deviations.all());
    }

    private LineageEvent.Kind kind() {
        if (event.hasNonNull("run")) {
            return LineageEvent.Kind.RUN;
        }
        if (event.hasNonNull("job")) {
            return LineageEvent.Kind.JOB;
        }
        if (event.hasNonNull("dataset")) {
            return LineageEvent.Kind.DATASET;
        }
        throw Refusal.malformed(
                "run", "an OpenLineage event is about a run, a job or a dataset; this object has none of them");
    }

    private void requireText(String name) {
        if (!event.path(name).isTextual()) {
            deviations.add(name, "is missing");
        }
    }

    private RunState state() {
        JsonNode type = event.path("eventType");
        if (!type.isTextual()) {
            deviations.add("eventType", "is missing; read as OTHER");
            return RunState.OTHER;
        }
        RunState state = RunState.of(type.textValue()).orElse(RunState.OTHER);
        if (!state.name().equals(type.textValue())) {
            deviations.add("eventType", "is no event type of the specification; read as " + state);
        }
        return state;
    }

    private @Nullable Instant time() {
        JsonNode time = event.path("eventTime");
        if (!time.isTextual()) {
            deviations.add("eventTime", "is missing; the time of reception stands for it");
            return null;
        }
        try {
            return EventTime.parse(time.textValue(), deviations);
        } catch (DateTimeException e) {
            deviations.add("eventTime", "is no RFC 3339 time; the time of reception stands for it");
            return null;
        }
    }

    private @Nullable String runId() {
        JsonNode run = event.path("run");
        facets("run.facets", run.path("facets"));
        JsonNode id = run.path("runId");
        if (!id.isTextual() || !Wording.SHORT.admits(id.textValue())) {
            deviations.add("run.runId", "is missing or unusable; the run cannot be listed");
            return null;
        }
        if (!isUuid(id.textValue())) {
            deviations.add("run.runId", "is no UUID");
        }
        return id.textValue();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable JobId job() {
        JsonNode job = event.path("job");
        facets("job.facets", job.path("facets"));
        return isNamed("job", job)
                ? new JobId(job.path("namespace").textValue(), job.path("name").textValue())
                : null;
    }

    private List<DatasetId> datasets(String name) {
        JsonNode list = event.path(name);
        List<DatasetId> ids = new ArrayList<>();
        if (!list.isArray()) {
            if (!list.isMissingNode() && !list.isNull()) {
                deviations.add(name, "is no array; read as empty");
            }
            return ids;
        }
        for (int i = 0; i < list.size(); i++) {
            DatasetId id = dataset(name + "[" + i + "]", list.get(i));
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable DatasetId dataset(String at, JsonNode dataset) {
        facets(at + ".facets", dataset.path("facets"));
        return isNamed(at, dataset)
                ? new DatasetId(
                        dataset.path("namespace").textValue(),
                        dataset.path("name").textValue())
                : null;
    }

    private boolean isNamed(String at, JsonNode node) {
        for (String part : List.of("namespace", "name")) {
            JsonNode text = node.path(part);
            if (!text.isTextual() || !Wording.NAME.admits(text.textValue())) {
                deviations.add(at + "." + part, "is missing or unusable; it cannot be listed");
                return false;
            }
        }
        return true;
    }

    private void facets(String at, JsonNode facets) {
        if (!facets.isObject()) {
            if (!facets.isMissingNode() && !facets.isNull()) {
                deviations.add(at, "is no object");
            }
            return;
        }
        for (var facet : facets.properties()) {
            if (!facet.getValue().isObject()) {
                deviations.add(at + "." + facet.getKey(), "is no object");
            }
        }
    }
}
