package org.lineproof.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.text.Texts;

/** Draws what came from what, no wider and no higher than a page of text. */
public final class GraphPicture {
    private static final double WIDTH = 490;
    private static final double HEIGHT = 600;
    private static final double NODE_HEIGHT = 30;
    private static final double LEAST_NODE = 84;
    private static final double MOST_NODE = 158;
    private static final double PADDING = 7;
    private static final double KIND_SIZE = 5.8;
    private static final double NAME_SIZE = 7.8;
    private static final double TIP = 5;

    private final Graph graph;
    private final Texts texts;
    private final Lettering lettering = new Lettering();
    private final List<Shape> shapes = new ArrayList<>();
    private double scale = 1;

    private GraphPicture(Graph graph, Texts texts) {
        this.graph = graph;
        this.texts = texts;
    }

    /** The graph drawn; a big one is folded, and its picture says so. */
    public static Picture of(Graph graph, Texts texts) {
        return new GraphPicture(Folding.of(graph, texts), texts).draw(graph);
    }

    private Picture draw(Graph whole) {
        GraphLayout across = GraphLayout.of(graph, this::width, NODE_HEIGHT, false);
        GraphLayout down = GraphLayout.of(graph, this::width, NODE_HEIGHT, true);
        GraphLayout layout = scale(down) > scale(across) ? down : across;
        scale = scale(layout);
        layout.routes().forEach(this::route);
        layout.nodes().forEach(this::node);
        return new Picture(layout.width() * scale, layout.height() * scale, alternative(whole), shapes);
    }

    private static double scale(GraphLayout layout) {
        return Math.min(1, Math.min(WIDTH / layout.width(), HEIGHT / layout.height()));
    }

    private double width(Graph.Node node) {
        double name = lettering.width(Face.SANS, NAME_SIZE, node.name());
        return Math.min(MOST_NODE, Math.max(LEAST_NODE, name + 2 * PADDING));
    }

    private void node(GraphLayout.Placed placed) {
        Graph.Node node = placed.node();
        Point corner = placed.corner();
        double width = placed.width();
        Ink ink = ink(node.kind());
        shapes.add(new Shape.Box(at(corner.x(), corner.y()), width * scale, NODE_HEIGHT * scale, Ink.WASH));
        shapes.add(new Shape.Box(at(corner.x(), corner.y()), 2.4 * scale, NODE_HEIGHT * scale, ink));
        String kind = texts.word(node.kind()).toUpperCase(Locale.ROOT);
        double x = corner.x() + PADDING;
        shapes.add(new Shape.Label(at(x, corner.y() + 11), Face.SANS_SEMIBOLD, KIND_SIZE * scale, Ink.QUIET, kind));
        String name = lettering.fitting(Face.SANS, NAME_SIZE, node.name(), width - 2 * PADDING + 1);
        shapes.add(new Shape.Label(at(x, corner.y() + 22.5), Face.SANS, NAME_SIZE * scale, Ink.TEXT, name));
    }

    /** The line ends where the tip begins, so that the tip stays sharp. */
    private void route(List<Point> points) {
        Point end = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
        double dx = length == 0 ? 0 : (end.x() - before.x()) / length;
        double dy = length == 0 ? 1 : (end.y() - before.y()) / length;
        Point base = new Point(end.x() - TIP * dx, end.y() - TIP * dy);
        List<Point> line = new ArrayList<>();
        points.subList(0, points.size() - 1).forEach(point -> line.add(at(point.x(), point.y())));
        line.add(at(base.x(), base.y()));
        shapes.add(new Shape.Line(line, 0.8 * scale, Ink.QUIET));
        double half = TIP * 0.45;
        shapes.add(new Shape.Area(
                List.of(
                        at(end.x(), end.y()),
                        at(base.x() - half * dy, base.y() + half * dx),
                        at(base.x() + half * dy, base.y() - half * dx)),
                Ink.QUIET));
    }

    private Point at(double x, double y) {
        return new Point(x * scale, y * scale);
    }

    private String alternative(Graph whole) {
        String counts = whole.nodes().stream()
                .collect(Collectors.groupingBy(Graph.Node::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> texts.word(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", "));
        String folded = graph.nodes().size() == whole.nodes().size()
                ? ""
                : texts.say("graph.folded", graph.nodes().size());
        return texts.say(
                "graph.alternative", whole.caption(), counts, whole.edges().size(), folded);
    }

    private static Ink ink(Graph.Kind kind) {
        return switch (kind) {
            case DATASET -> Ink.TEAL;
            case UNRESOLVED -> Ink.ROSE;
            case RUN -> Ink.QUIET;
            case MODEL -> Ink.SAND;
            case SYSTEM -> Ink.INK;
        };
    }
}
