package org.lineproof.assurance.entity.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;

/** The events of the lineage log with their facets: what was said about each data set and each run. */
public final class ObservedPipelines {
    private static final String FACETS = "facets";
    private static final Comparator<Sighting> BY_TIME = Comparator.comparing(Sighting::time);

    private record RunKey(Name job, String key) {}

    private final Map<Name, List<Sighting>> datasets = new LinkedHashMap<>();
    private final Map<RunKey, List<ObservedRun.Event>> runs = new LinkedHashMap<>();

    private ObservedPipelines() {}

    /** Reads the events; whatever is not of the form of the specification says nothing here. */
    public static ObservedPipelines of(LogLine lineage) {
        ObservedPipelines pipelines = new ObservedPipelines();
        lineage.ofType("lineage").forEach(pipelines::read);
        pipelines.datasets.values().forEach(sightings -> sightings.sort(BY_TIME));
        pipelines.runs.values().forEach(events -> events.sort(Comparator.comparing(ObservedRun.Event::time)));
        return pipelines;
    }

    /** What is said about a data set. */
    public ObservedDataset dataset(Name name) {
        return new ObservedDataset(name, datasets.getOrDefault(name, List.of()));
    }

    /** All runs, in the order of what was last heard of them. */
    public List<ObservedRun> runs() {
        return runs.entrySet().stream()
                .map(run -> new ObservedRun(run.getKey().job(), run.getKey().key(), run.getValue()))
                .sorted(Comparator.comparing(run -> run.last().time()))
                .toList();
    }

    private void read(OpenedEntry entry) {
        Instant time = time(entry);
        Name described = Name.of(entry.field("dataset"));
        if (described != null) {
            Facets facets = Facets.of(entry.field("dataset"), FACETS);
            add(new Sighting(described, null, false, time, facets, entry));
        }
        Name job = Name.of(entry.field("job"));
        if (job == null) {
            return;
        }
        List<Sighting> sightings = new ArrayList<>(sightings(entry, job, false, time));
        sightings.addAll(sightings(entry, job, true, time));
        sightings.forEach(this::add);
        JsonNode run = entry.field("run");
        if (run.isObject() || entry.text("eventType") != null) {
            String id = Facets.text(run.path("runId"));
            String key = id == null ? entry.origin() + " " + entry.index() : id;
            runs.computeIfAbsent(new RunKey(job, key), none -> new ArrayList<>())
                    .add(new ObservedRun.Event(
                            time, Facets.of(entry.field("job"), FACETS), Facets.of(run, FACETS), sightings, entry));
        }
    }

    private static List<Sighting> sightings(OpenedEntry entry, Name job, boolean written, Instant time) {
        List<Sighting> sightings = new ArrayList<>();
        for (JsonNode node : entry.field(written ? "outputs" : "inputs")) {
            Name dataset = Name.of(node);
            if (dataset != null) {
                Facets facets = Facets.of(node, FACETS, written ? "outputFacets" : "inputFacets");
                sightings.add(new Sighting(dataset, job, written, time, facets, entry));
            }
        }
        return sightings;
    }

    private void add(Sighting sighting) {
        datasets.computeIfAbsent(sighting.dataset(), none -> new ArrayList<>()).add(sighting);
    }

    private static Instant time(OpenedEntry entry) {
        String time = entry.text("eventTime");
        try {
            return time == null
                    ? entry.entry().minute()
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return entry.entry().minute();
        }
    }
}
