package org.lineproof.assurance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    public ObservedLineage {
        edges = List.copyOf(edges);
    }

    /** Reads the events; whatever names no job or no data set says nothing here. */
    public static ObservedLineage of(LogCut lineage) {
        List<Edge> edges = new ArrayList<>();
        lineage.ofType("lineage").forEach(entry -> {
            Name job = Name.of(entry.field("job"));
            if (job != null) {
                add(edges, job, entry, false);
                add(edges, job, entry, true);
            }
        });
        return new ObservedLineage(edges);
    }

    private static void add(List<Edge> edges, Name job, OpenedEntry entry, boolean written) {
        for (JsonNode node : entry.field(written ? "outputs" : "inputs")) {
            @Nullable Name dataset = Name.of(node);
            if (dataset != null) {
                edges.add(new Edge(job, dataset, written, entry));
            }
        }
    }

    /** The edges upstream of a job, nearest first, each job and data set once. */
    public List<Edge> upstream(Name job) {
        List<Edge> found = new ArrayList<>();
        Set<Name> jobs = new LinkedHashSet<>(Set.of(job));
        Set<Name> datasets = new LinkedHashSet<>();
        Deque<Name> open = new ArrayDeque<>(jobs);
        while (!open.isEmpty()) {
            Name current = open.remove();
            for (Edge read : edges) {
                if (read.written() || !read.job().equals(current) || !datasets.add(read.dataset())) {
                    continue;
                }
                found.add(read);
                for (Edge writer : edges) {
                    if (writer.written() && writer.dataset().equals(read.dataset()) && jobs.add(writer.job())) {
                        found.add(writer);
                        open.add(writer.job());
                    }
                }
            }
        }
        return found;
    }

    /** Whether an event says that some job wrote the data set. */
    public boolean produced(Name dataset) {
        return edges.stream().anyMatch(edge -> edge.written() && edge.dataset().equals(dataset));
    }
}
