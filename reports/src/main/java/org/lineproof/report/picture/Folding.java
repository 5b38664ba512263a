package org.lineproof.report.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.text.Texts;

/**
 * A graph made small enough to be read on a page. Twins, nodes of one kind that come from the same and go into the same,
 * become one; what is still too much is left out from the far end, and one node says how much that is.
 */
final class Folding {
    /** Nodes that can still be read when they share a page. */
    static final int MOST = 36;

    /** Where a node of the original went. */
    private record Twins(Graph.Kind kind, Set<String> from, Set<String> to) {}

    private Folding() {}

    static Graph of(Graph graph, Texts texts) {
        Graph folded = graph;
        while (folded.nodes().size() > MOST) {
            Graph next = twinsFolded(folded, texts);
            if (next.nodes().size() == folded.nodes().size()) {
                return nearest(folded, texts);
            }
            folded = next;
        }
        return folded;
    }

    private static Graph twinsFolded(Graph graph, Texts texts) {
        Map<String, Set<String>> before = neighbours(graph, true);
        Map<String, Set<String>> after = neighbours(graph, false);
        Map<Twins, List<Graph.Node>> groups = graph.nodes().stream()
                .collect(Collectors.groupingBy(
                        node -> new Twins(
                                node.kind(),
                                before.getOrDefault(node.id(), Set.of()),
                                after.getOrDefault(node.id(), Set.of())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, String> names = new LinkedHashMap<>();
        List<Graph.Node> nodes = new ArrayList<>();
        for (List<Graph.Node> group : groups.values()) {
            Graph.Node first = group.get(0);
            group.forEach(node -> names.put(node.id(), first.id()));
            nodes.add(
                    group.size() == 1
                            ? first
                            : new Graph.Node(
                                    first.id(), first.kind(), texts.say("graph.more", first.name(), group.size() - 1)));
        }
        return with(graph, nodes, names);
    }

    /** What can be reached from the ends against the arrows, breadth first, as far as there is room. */
    private static Graph nearest(Graph graph, Texts texts) {
        Map<String, Set<String>> before = neighbours(graph, true);
        Map<String, Set<String>> after = neighbours(graph, false);
        Deque<String> queue = new ArrayDeque<>();
        graph.nodes().stream()
                .map(Graph.Node::id)
                .filter(id -> !after.containsKey(id))
                .forEach(queue::add);
        Set<String> kept = new LinkedHashSet<>();
        while (!queue.isEmpty() && kept.size() < MOST - 1) {
            String id = queue.remove();
            if (kept.add(id)) {
                queue.addAll(before.getOrDefault(id, Set.of()));
            }
        }
        String rest = graph.nodes().stream()
                .map(Graph.Node::id)
                .filter(id -> !kept.contains(id))
                .findFirst()
                .orElseThrow();
        Map<String, String> names = new LinkedHashMap<>();
        List<Graph.Node> nodes = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            names.put(node.id(), kept.contains(node.id()) ? node.id() : rest);
            if (node.id().equals(rest)) {
                int left = graph.nodes().size() - kept.size();
                nodes.add(new Graph.Node(rest, node.kind(), texts.say("graph.rest", left)));
            } else if (kept.contains(node.id())) {
                nodes.add(node);
            }
        }
        return with(graph, nodes, names);
    }

    private static Graph with(Graph graph, List<Graph.Node> nodes, Map<String, String> names) {
        List<Graph.Edge> edges = graph.edges().stream()
                .map(edge -> new Graph.Edge(names.getOrDefault(edge.from(), ""), names.getOrDefault(edge.to(), "")))
                .filter(edge -> !edge.from().equals(edge.to()))
                .distinct()
                .toList();
        return new Graph(graph.caption(), nodes, edges, graph.basis());
    }

    private static Map<String, Set<String>> neighbours(Graph graph, boolean before) {
        Map<String, Set<String>> neighbours = new LinkedHashMap<>();
        for (Graph.Edge edge : graph.edges()) {
            neighbours
                    .computeIfAbsent(before ? edge.to() : edge.from(), id -> new TreeSet<>())
                    .add(before ? edge.from() : edge.to());
        }
        return neighbours;
    }
}
