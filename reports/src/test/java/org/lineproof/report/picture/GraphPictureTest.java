package org.lineproof.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class GraphPictureTest {
    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final Basis BASIS = Basis.computed(LogState.PUBLISHED, "sample.example/fund/lineage", 9);

    @Test
    void aSmallGraphIsDrawnAsItIs() {
        Graph graph = fan(3);
        assertSame(graph, Folding.of(graph, ENGLISH));
    }

    @Test
    void dataSetsThatGoTheSameWayBecomeOne() {
        Graph folded = Folding.of(fan(60), ENGLISH);
        assertEquals(
                List.of("source-0 and 59 more", "training", "triage@1.4.0"),
                folded.nodes().stream().map(Graph.Node::name).toList());
        assertEquals(2, folded.edges().size());
    }

    @Test
    void aLongWayIsCutAtItsFarEnd() {
        Graph folded = Folding.of(chain(100), ENGLISH);
        assertEquals(Folding.MOST, folded.nodes().size());
        assertEquals("65 further nodes, not drawn", folded.nodes().get(0).name());
        assertEquals("step 99", folded.nodes().get(folded.nodes().size() - 1).name());
    }

    @Test
    void aFoldedGraphSaysSoToWhoDoesNotSeeIt() {
        String told = GraphPicture.of(chain(100), ENGLISH).alternative();
        assertTrue(told.contains("run: 100; arrows: 99. The picture folds them to 36 nodes."), told);
        assertFalse(GraphPicture.of(fan(3), ENGLISH).alternative().contains("folds"));
    }

    @Test
    void anyGraphFitsAPageOfTextAndIsDrawnTheSameTwice() {
        long seed = 20_261_127L;
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            Graph graph = random(random);
            Picture picture = GraphPicture.of(graph, ENGLISH);
            String told = "seed " + seed + ", round " + i;
            assertTrue(picture.width() <= 490.01 && picture.height() <= 600.01, told);
            assertEquals(Svg.of(picture), Svg.of(GraphPicture.of(graph, ENGLISH)), told);
        }
    }

    @Test
    void namesOfOthersAreNoMarkup() {
        Graph graph = new Graph(
                "a < b", List.of(new Graph.Node("1", Graph.Kind.DATASET, "\"x\" & <script>")), List.of(), BASIS);
        String svg = Svg.of(GraphPicture.of(graph, ENGLISH));
        assertTrue(svg.contains("&quot;x&quot; &amp; &lt;script&gt;"), svg);
        assertFalse(svg.contains("<script>"), svg);
    }

    private static Graph fan(int sources) {
        List<Graph.Node> nodes = new ArrayList<>();
        List<Graph.Edge> edges = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            nodes.add(new Graph.Node("d" + i, Graph.Kind.DATASET, "source-" + i));
            edges.add(new Graph.Edge("d" + i, "r"));
        }
        nodes.add(new Graph.Node("r", Graph.Kind.RUN, "training"));
        nodes.add(new Graph.Node("m", Graph.Kind.MODEL, "triage@1.4.0"));
        edges.add(new Graph.Edge("r", "m"));
        return new Graph("Lineage", nodes, edges, BASIS);
    }

    private static Graph chain(int length) {
        List<Graph.Node> nodes = new ArrayList<>();
        List<Graph.Edge> edges = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            nodes.add(new Graph.Node("n" + i, Graph.Kind.RUN, "step " + i));
            if (i > 0) {
                edges.add(new Graph.Edge("n" + (i - 1), "n" + i));
            }
        }
        return new Graph("Lineage", nodes, edges, BASIS);
    }

    /** Also with rings, which lineage has where a data set is written and read by the same job. */
    private static Graph random(Random random) {
        int size = 1 + random.nextInt(80);
        List<Graph.Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Graph.Kind kind = Graph.Kind.values()[random.nextInt(4)];
            nodes.add(new Graph.Node("n" + i, kind, "name ".repeat(random.nextInt(12)) + i));
        }
        List<Graph.Edge> edges = new ArrayList<>();
        for (int i = 0; i < size * 2; i++) {
            edges.add(new Graph.Edge("n" + random.nextInt(size), "n" + random.nextInt(size)));
        }
        return new Graph("Lineage", nodes, edges, BASIS);
    }
}
