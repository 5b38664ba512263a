package org.lineproof.report.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.report.basis.Basis;

/**
 * What came from what: data sets, runs, models, systems. It may be of any size; a picture of it folds what it cannot show.
 *
 * @param nodes in a fixed order, each id once
 * @param edges between nodes of it, from the earlier to the later
 * @param basis what stands behind it
 */
public record Graph(String caption, List<Node> nodes, List<Edge> edges, Basis basis) {
    /** What a node is. */
    public enum Kind {
        DATASET,
        /** A data set of which nothing says where it comes from. */
        UNRESOLVED,
        RUN,
        MODEL,
        SYSTEM
    }

    /** One thing, with the name that readers know it by. */
    public record Node(String id, Kind kind, String name) {}

    /** Something went from one node into the other. */
    public record Edge(String from, String to) {}

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("a node twice: " + node.id());
            }
        }
        for (Edge edge : edges) {
            if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
                throw new IllegalArgumentException("an edge leads to no node: " + edge);
            }
        }
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a graph without a node; say that nothing was recorded: " + caption);
        }
    }
}
