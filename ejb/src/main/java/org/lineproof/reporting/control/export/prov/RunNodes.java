package org.lineproof.reporting.control.export.prov;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.reporting.control.export.lineage.SystemLineage;

/**
 * Runs as activities, and what they read and wrote as entities. A run writes a version of a data set: the one it names,
 * else one of its own. It reads the version it names; if it names none, the data set is named and no version is guessed.
 */
final class RunNodes {
    /** The lexical form of xsd:dateTime with a zone, as RFC 3339 has it. */
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private static final Set<String> ENDS = Set.of("COMPLETE", "FAIL", "ABORT");

    /** A run, what it read and what it wrote. */
    private record Run(ProvNode node, Set<ProvNode> read, Set<ProvNode> written, Set<OpenedEntry> events) {}

    private final ProvGraph graph;
    private final LogLine log;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<Name, Set<ProvNode>> readByJob = new LinkedHashMap<>();
    private final Map<Name, Set<ProvNode>> runsOfJob = new LinkedHashMap<>();

    RunNodes(ProvGraph graph, LogLine log) {
        this.graph = graph;
        this.log = log;
    }

    void add(SystemLineage lineage) {
        lineage.kept().forEach(this::add);
        runs.values().forEach(this::derive);
    }

    /** What the observed runs of a job read. */
    Set<ProvNode> readBy(Name job) {
        return readByJob.getOrDefault(job, Set.of());
    }

    /** The observed runs of a job. */
    Set<ProvNode> runsOf(Name job) {
        return runsOfJob.getOrDefault(job, Set.of());
    }

    private void add(SystemLineage.Event event) {
        String id = event.run();
        Name job = event.job();
        OpenedEntry entry = event.entry();
        if (job == null) {
            Name dataset = Name.of(entry.field("dataset"));
            if (dataset != null) {
                stated(graph.dataset(dataset), entry);
            }
            return;
        }
        if (id == null) {
            planned(job, entry);
            return;
        }
        Run run = run(id, job);
        run.events().add(entry);
        stated(run.node(), entry);
        times(run.node(), entry);
        String producer = entry.text("producer");
        if (producer != null && !producer.isBlank()) {
            run.node().link("wasAssociatedWith", graph.software(producer));
        }
        entry.field("inputs").forEach(input -> reads(run, job, input, entry));
        entry.field("outputs").forEach(output -> writes(run, id, output, entry));
    }

    private Run run(String id, Name job) {
        return runs.computeIfAbsent(id, name -> {
            ProvNode node = graph.node("run", id)
                    .type("prov:Activity", "Run")
                    .put("label", job.name())
                    .put("job", job.toString());
            runsOfJob.computeIfAbsent(job, key -> new LinkedHashSet<>()).add(node);
            return new Run(node, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        });
    }

    private void reads(Run run, Name job, JsonNode input, OpenedEntry entry) {
        Name name = Name.of(input);
        if (name == null) {
            return;
        }
        String version = version(input);
        ProvNode read = version == null ? graph.dataset(name) : graph.version(name, version);
        stated(graph.dataset(name), entry);
        stated(read, entry);
        run.node().link("used", read);
        stated(run.node().qualified("qualifiedUsage", "prov:Usage", "entity", read), entry);
        run.read().add(read);
        readByJob.computeIfAbsent(job, key -> new LinkedHashSet<>()).add(read);
    }

    private void writes(Run run, String id, JsonNode output, OpenedEntry entry) {
        Name name = Name.of(output);
        if (name == null) {
            return;
        }
        String version = version(output);
        ProvNode written = graph.version(name, version == null ? "run " + id : version);
        stated(graph.dataset(name), entry);
        stated(written, entry);
        written.link("wasGeneratedBy", run.node());
        stated(written.qualified("qualifiedGeneration", "prov:Generation", "activity", run.node()), entry);
        run.written().add(written);
    }

    /** OpenLineage means by inputs and outputs that these come from those. */
    private void derive(Run run) {
        for (ProvNode written : run.written()) {
            for (ProvNode read : run.read()) {
                derive(written, read, run.events());
            }
        }
    }

    /** An event about a job and no run says what the job is to do; nothing has run. */
    private void planned(Name job, OpenedEntry entry) {
        stated(graph.node("job", job.namespace(), job.name()).type("prov:Plan", "Job"), entry)
                .put("label", job.name());
    }

    private void derive(ProvNode from, ProvNode source, Iterable<OpenedEntry> entries) {
        if (from != source) {
            from.link("wasDerivedFrom", source);
            ProvNode derivation = from.qualified("qualifiedDerivation", "prov:Derivation", "entity", source);
            entries.forEach(entry -> stated(derivation, entry));
        }
    }

    private static void times(ProvNode run, OpenedEntry entry) {
        String type = entry.text("eventType");
        String time = entry.text("eventTime");
        if (type == null || time == null || !DATE_TIME.matcher(time).matches()) {
            return;
        }
        if (type.equals("START") && run.values("startedAtTime").isEmpty()) {
            run.put("startedAtTime", time);
        } else if (ENDS.contains(type) && run.values("endedAtTime").isEmpty()) {
            run.put("endedAtTime", time);
        }
    }

    private static @Nullable String version(JsonNode dataset) {
        return dataset.path("facets").path("version").path("datasetVersion").textValue();
    }

    private ProvNode stated(ProvNode node, OpenedEntry entry) {
        return graph.stated(node, log, entry, EvidenceClass.DECLARED);
    }
}
