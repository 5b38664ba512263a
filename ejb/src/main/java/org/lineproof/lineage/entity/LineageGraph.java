package org.lineproof.lineage.entity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/**
 * What lies upstream of a data set or job: data sets and the jobs that read and wrote them.
 *
 * @param edges in the order they were reached, those next to the start first
 * @param truncated whether the bounds of the walk were reached, so that more may lie upstream
 */
public record LineageGraph(List<LineageEdge> edges, boolean truncated) {

    public LineageGraph {
        edges = List.copyOf(edges);
    }

    public Set<DatasetId> datasets() {
        return edges.stream().map(LineageEdge::dataset).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Set<JobId> jobs() {
        return edges.stream().map(LineageEdge::job).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Data sets that are read here and written by no job of the graph: where it begins. */
    public Set<DatasetId> beginnings() {
        Set<DatasetId> written = of(edges, LineageEdge.Direction.OUTPUT);
        Set<DatasetId> read = of(edges, LineageEdge.Direction.INPUT);
        read.removeAll(written);
        return read;
    }

    private static Set<DatasetId> of(Collection<LineageEdge> edges, LineageEdge.Direction direction) {
        return edges.stream()
                .filter(edge -> edge.direction() == direction)
                .map(LineageEdge::dataset)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
