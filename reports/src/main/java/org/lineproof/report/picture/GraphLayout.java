package org.lineproof.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.lineproof.report.figure.Graph;

/**
 * Where nodes stand and how edges run: in layers, as ELK lays them out. The same graph always gets the same places.
 *
 * @param nodes in the order of the graph
 * @param routes the edges, each from its start to its tip
 */
record GraphLayout(double width, double height, List<Placed> nodes, List<List<Point>> routes) {
    /** A node with its upper left corner. */
    record Placed(Graph.Node node, Point corner, double width) {}

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /**
     * @param width of a node, in points
     * @param nodeHeight of every node, in points
     * @param downwards whether edges run down the page instead of across
     */
    static GraphLayout of(Graph graph, ToDoubleFunction<Graph.Node> width, double nodeHeight, boolean downwards) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, downwards ? Direction.DOWN : Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (Graph.Node node : graph.nodes()) {
            ElkNode placed = ElkGraphUtil.createNode(root);
            placed.setDimensions(width.applyAsDouble(node), nodeHeight);
            nodes.put(node.id(), placed);
        }
        for (Graph.Edge edge : graph.edges()) {
            ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        List<Placed> placed = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            ElkNode box = Objects.requireNonNull(nodes.get(node.id()));
            placed.add(new Placed(node, new Point(box.getX(), box.getY()), box.getWidth()));
        }
        List<List<Point>> routes = root.getContainedEdges().stream()
                .map(ElkEdge::getSections)
                .flatMap(List::stream)
                .map(GraphLayout::route)
                .toList();
        return new GraphLayout(root.getWidth(), root.getHeight(), placed, routes);
    }

    private static List<Point> route(ElkEdgeSection section) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new Point(bend.getX(), bend.getY()));
        }
        points.add(new Point(section.getEndX(), section.getEndY()));
        return points;
    }
}
