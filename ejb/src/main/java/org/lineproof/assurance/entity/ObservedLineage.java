package org.lineproof.assurance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which job read and wrote which data set, as the events of the lineage log say.
 *
 * @param edges in the order of the log
 */
public record ObservedLineage(List<Edge> edges) {
    /**
     * One statement of an event.
     *
     * @param written whether the job wrote the data set; else it read it
     */
    public record Edge(Name job, Name dataset, boolean written, OpenedEntry entry) {}

    /** What makes two statements the same, whichever event made it. */
    private record Said(Name job, Name dataset, boolean written) {}

    public ObservedLineage {
        edges = List.copyOf(edges);
    }

    /** Reads the events; whatever names no job or no data set says nothing here, and of repetitions the first counts. */
    public static ObservedLineage of(LogLine lineage) {
        Map<Said, Edge> edges = new LinkedHashMap<>();
        lineage.ofType("lineage").forEach(entry -> {
            Name job = Name.of(entry.field("job"));
            if (job != null) {
                add(edges, job, entry, false);
                add(edges, job, entry, true);
            }
        });
        return new ObservedLineage(List.copyOf(edges.values()));
    }

    private static void add(Map<Said, Edge> edges, Name job, OpenedEntry entry, boolean written) {
        for (JsonNode node : entry.field(written ? "outputs" : "inputs")) {
            Name dataset = Name.of(node);
            if (dataset != null) {
                edges.putIfAbsent(new Said(job, dataset, written), new Edge(job, dataset, written, entry));
            }
        }
    }

    /** The edges upstream of a job, nearest first: what it read, who wrote that, what those read, and so on. */
    public List<Edge> upstream(Name job) {
        Map<Name, List<Edge>> readBy =
                edges.stream().filter(edge -> !edge.written()).collect(Collectors.groupingBy(Edge::job));
        Map<Name, List<Edge>> written =
                edges.stream().filter(Edge::written).collect(Collectors.groupingBy(Edge::dataset));
        List<Edge> found = new ArrayList<>();
        Set<Name> jobs = new HashSet<>(Set.of(job));
        Set<Name> datasets = new HashSet<>();
        Deque<Name> open = new ArrayDeque<>(jobs);
        while (!open.isEmpty()) {
            for (Edge read : readBy.getOrDefault(open.remove(), List.of())) {
                found.add(read);
                if (!datasets.add(read.dataset())) {
                    continue;
                }
                for (Edge writer : written.getOrDefault(read.dataset(), List.of())) {
                    found.add(writer);
                    if (jobs.add(writer.job())) {
                        open.add(writer.job());
                    }
                }
            }
        }
        return found;
    }

    /** The data sets that some job wrote. */
    public Set<Name> produced() {
        return edges.stream().filter(Edge::written).map(Edge::dataset).collect(Collectors.toSet());
    }
}
