package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.List;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;

/** The blocks of a section as JSON; each names its kind. */
final class BlockJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BlockJson() {}

    static ObjectNode tree(Block block) {
        ObjectNode node = JSON.objectNode();
        if (block instanceof Block.Paragraph paragraph) {
            return node.put("kind", "paragraph").put("text", paragraph.text());
        }
        if (block instanceof Block.Facts facts) {
            node.put("kind", "facts").put("caption", facts.caption());
            ArrayNode list = node.putArray("facts");
            facts.facts().forEach(fact -> list.add(fact(fact)));
            return node;
        }
        if (block instanceof Block.Rows rows) {
            node.put("kind", "rows").set("table", table(rows.table()));
            return node;
        }
        if (block instanceof Block.Bars bars) {
            node.put("kind", "chart").set("chart", chart(bars.chart()));
            return node;
        }
        if (block instanceof Block.Lineage lineage) {
            node.put("kind", "graph").set("graph", graph(lineage.graph()));
            return node;
        }
        if (block instanceof Block.Findings findings) {
            ArrayNode list = node.put("kind", "findings").putArray("findings");
            findings.findings().forEach(finding -> list.add(finding(finding)));
            return node;
        }
        Block.NoEvidence none = (Block.NoEvidence) block;
        node.put("kind", "noEvidence").put("subject", none.subject());
        ArrayNode supply = node.putArray("wouldSupply");
        none.wouldSupply().forEach(supply::add);
        return node;
    }

    static ObjectNode table(Table table) {
        ObjectNode node = head(table);
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> rows.add(row(row)));
        return node;
    }

    /** The same to be written and no more: each row is made when it is asked for, since all together need several times the room. */
    static ObjectNode passingTable(Table table) {
        return head(table).set("rows", rows(table.rows()));
    }

    private static ObjectNode head(Table table) {
        ObjectNode node = JSON.objectNode().put("caption", table.caption());
        ArrayNode columns = node.putArray("columns");
        for (Column column : table.columns()) {
            columns.addObject()
                    .put("head", column.head())
                    .put("share", column.share())
                    .put("kind", column.kind().name());
        }
        return node;
    }

    private static ArrayNode rows(List<Table.Row> rows) {
        return new ArrayNode(JSON, new AbstractList<JsonNode>() {
            @Override
            public JsonNode get(int index) {
                return row(rows.get(index));
            }

            @Override
            public int size() {
                return rows.size();
            }
        });
    }

    static ObjectNode row(Table.Row row) {
        ObjectNode node = JSON.objectNode();
        ArrayNode cells = node.putArray("cells");
        row.cells().forEach(cells::add);
        node.set("basis", basis(row.basis()));
        return node;
    }

    private static ObjectNode chart(Chart chart) {
        ObjectNode node = JSON.objectNode().put("caption", chart.caption());
        ArrayNode series = node.putArray("series");
        chart.series().forEach(series::add);
        ArrayNode bars = node.putArray("bars");
        for (Chart.Bar bar : chart.bars()) {
            ArrayNode values = bars.addObject().put("name", bar.name()).putArray("values");
            bar.values().forEach(values::add);
        }
        node.set("basis", basis(chart.basis()));
        return node;
    }

    private static ObjectNode graph(Graph graph) {
        ObjectNode node = JSON.objectNode().put("caption", graph.caption());
        ArrayNode nodes = node.putArray("nodes");
        for (Graph.Node one : graph.nodes()) {
            nodes.addObject().put("id", one.id()).put("kind", one.kind().name()).put("name", one.name());
        }
        ArrayNode edges = node.putArray("edges");
        graph.edges().forEach(edge -> edges.addObject().put("from", edge.from()).put("to", edge.to()));
        node.set("basis", basis(graph.basis()));
        return node;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode node = JSON.objectNode()
                .put("label", fact.label())
                .put("value", fact.value())
                .put("kind", fact.kind().name());
        node.set("basis", basis(fact.basis()));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = JSON.objectNode()
                .put("id", finding.id())
                .put("title", finding.title())
                .put("requirement", finding.requirement())
                .put("article", finding.article())
                .put("outcome", finding.outcome().name())
                .put("reason", finding.reason())
                .put("cure", finding.cure());
        Basis basis = finding.basis();
        if (basis != null) {
            node.set("basis", basis(basis));
        }
        return node;
    }

    private static ObjectNode basis(Basis basis) {
        ObjectNode node = JSON.objectNode()
                .put("evidence", basis.evidenceWords())
                .put("state", basis.state().words());
        ArrayNode references = node.putArray("references");
        for (Reference reference : basis.references()) {
            ObjectNode place = references.addObject().put("origin", reference.origin());
            if (reference.empty()) {
                place.put("size", 0);
            } else {
                place.put("first", reference.first()).put("last", reference.last());
            }
        }
        return node;
    }
}
