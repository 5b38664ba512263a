package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;

/** Reads counts and graphs. */
final class FigureReader {
    private FigureReader() {}

    static Chart chart(Members chart, String at) throws MalformedJson {
        chart.only("caption", "series", "bars", "basis");
        List<Chart.Bar> bars = new ArrayList<>();
        for (JsonNode node : chart.list("bars")) {
            String place = at + ".bars." + bars.size();
            Members bar = Members.of(node, place).only("name", "values");
            List<Long> values = counts(bar);
            String name = bar.string("name");
            bars.add(BlockReader.checked(place, () -> new Chart.Bar(name, values)));
        }
        String caption = chart.string("caption");
        List<String> series = chart.readAll("series", Function.identity());
        Basis basis = BasisReader.basis(chart.object("basis"), at + ".basis");
        return BlockReader.checked(at, () -> new Chart(caption, series, bars, basis));
    }

    private static List<Long> counts(Members bar) throws MalformedJson {
        List<Long> values = new ArrayList<>();
        for (JsonNode value : bar.list("values")) {
            if (!value.isIntegralNumber()
                    || !value.canConvertToLong()
                    || value.longValue() > CanonicalJson.MAX_INTEGER) {
                throw bar.refusal("values", "expected integers");
            }
            values.add(value.longValue());
        }
        return values;
    }

    static Graph graph(Members graph, String at) throws MalformedJson {
        graph.only("caption", "nodes", "edges", "basis");
        List<Graph.Node> nodes = new ArrayList<>();
        for (JsonNode node : graph.list("nodes")) {
            Members one = Members.of(node, at + ".nodes." + nodes.size()).only("id", "kind", "name");
            nodes.add(new Graph.Node(one.string("id"), one.read("kind", Graph.Kind::valueOf), one.string("name")));
        }
        List<Graph.Edge> edges = new ArrayList<>();
        for (JsonNode node : graph.list("edges")) {
            Members edge = Members.of(node, at + ".edges." + edges.size()).only("from", "to");
            edges.add(new Graph.Edge(edge.string("from"), edge.string("to")));
        }
        String caption = graph.string("caption");
        Basis basis = BasisReader.basis(graph.object("basis"), at + ".basis");
        return BlockReader.checked(at, () -> new Graph(caption, nodes, edges, basis));
    }
}
