package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;

/** Reads the blocks of a section, as {@link BlockJson} writes them. */
final class BlockReader {
    private BlockReader() {}

    static Block block(JsonNode node, String at) throws MalformedJson {
        Members block = Members.of(node, at);
        return switch (block.text("kind")) {
            case "paragraph" -> new Block.Paragraph(block.only("kind", "text").string("text"));
            case "facts" -> facts(block.only("kind", "caption", "facts"), at);
            case "rows" -> new Block.Rows(table(block.only("kind", "table").object("table"), at + ".table"));
            case "chart" ->
                new Block.Bars(FigureReader.chart(block.only("kind", "chart").object("chart"), at + ".chart"));
            case "graph" ->
                new Block.Lineage(FigureReader.graph(block.only("kind", "graph").object("graph"), at + ".graph"));
            case "findings" -> findings(block.only("kind", "findings"), at);
            case "noEvidence" -> noEvidence(block.only("kind", "subject", "wouldSupply"), at);
            default -> throw block.refusal("kind", "is no kind of block");
        };
    }

    private static Block facts(Members block, String at) throws MalformedJson {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode node : block.list("facts")) {
            String place = at + ".facts." + facts.size();
            Members fact = Members.of(node, place).only("label", "value", "kind", "basis");
            facts.add(new Fact(
                    fact.string("label"),
                    fact.string("value"),
                    fact.read("kind", Column.Kind::valueOf),
                    BasisReader.basis(fact.object("basis"), place + ".basis")));
        }
        return new Block.Facts(block.string("caption"), facts);
    }

    static Table table(Members table, String at) throws MalformedJson {
        table.only("caption", "columns", "rows");
        List<Column> columns = new ArrayList<>();
        for (JsonNode node : table.list("columns")) {
            Members column = Members.of(node, at + ".columns." + columns.size()).only("head", "share", "kind");
            long share = column.integer("share", 1);
            if (share > Column.WIDEST) {
                throw column.refusal("share", "expected at most " + Column.WIDEST);
            }
            columns.add(new Column(column.string("head"), (int) share, column.read("kind", Column.Kind::valueOf)));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode node : table.list("rows")) {
            rows.add(row(node, at + ".rows." + rows.size()));
        }
        String caption = table.string("caption");
        return checked(at, () -> new Table(caption, columns, rows));
    }

    static Table.Row row(JsonNode node, String at) throws MalformedJson {
        Members row = Members.of(node, at).only("cells", "basis");
        return new Table.Row(
                row.readAll("cells", Function.identity()), BasisReader.basis(row.object("basis"), at + ".basis"));
    }

    private static Block findings(Members block, String at) throws MalformedJson {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : block.list("findings")) {
            findings.add(finding(node, at + ".findings." + findings.size()));
        }
        return new Block.Findings(findings);
    }

    private static Finding finding(JsonNode node, String at) throws MalformedJson {
        Members finding = Members.of(node, at)
                .only("id", "title", "requirement", "article", "outcome", "reason", "cure", "basis");
        try {
            return new Finding(
                    finding.string("id"),
                    finding.string("title"),
                    finding.string("requirement"),
                    finding.string("article"),
                    finding.read("outcome", Outcome::valueOf),
                    finding.text("reason"),
                    finding.node().has("basis") ? BasisReader.basis(finding.object("basis"), at + ".basis") : null,
                    finding.string("cure"));
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, String.valueOf(e.getMessage()));
        }
    }

    private static Block noEvidence(Members block, String at) throws MalformedJson {
        String subject = block.string("subject");
        List<String> wouldSupply = block.readAll("wouldSupply", Function.identity());
        return checked(at, () -> new Block.NoEvidence(subject, wouldSupply));
    }

    /** The value, unless its constructor refuses it. */
    static <T> T checked(String at, Supplier<T> value) throws MalformedJson {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, String.valueOf(e.getMessage()));
        }
    }
}
