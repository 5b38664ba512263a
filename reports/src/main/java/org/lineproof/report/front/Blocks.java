package org.lineproof.report.front;

import java.util.Locale;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.picture.BarPicture;
import org.lineproof.report.picture.GraphPicture;
import org.lineproof.report.picture.Picture;
import org.lineproof.report.picture.Svg;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/** Writes the blocks of a section. */
final class Blocks {
    /** Rows of a table that is kept on one page. */
    private static final int SHORT = 12;

    private final Pins pins;
    private final Texts texts;
    private final Markup markup;
    private final Mentions mentions;
    private int figures;

    Blocks(Pins pins, Texts texts, Markup markup, Mentions mentions) {
        this.pins = pins;
        this.texts = texts;
        this.markup = markup;
        this.mentions = mentions;
    }

    void write(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            markup.open("p");
            mentions.write(markup, paragraph.text());
            markup.close();
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Rows rows) {
            table(rows.table());
        } else if (block instanceof Block.Bars bars) {
            Chart chart = bars.chart();
            figure(BarPicture.of(chart, texts), chart.caption(), chart.basis());
        } else if (block instanceof Block.Lineage lineage) {
            Graph graph = lineage.graph();
            figure(GraphPicture.of(graph, texts), graph.caption(), graph.basis());
        } else if (block instanceof Block.Findings findings) {
            findings.findings().forEach(this::finding);
        } else if (block instanceof Block.NoEvidence none) {
            noEvidence(none);
        }
    }

    private void facts(Block.Facts block) {
        markup.open("table", "class", block.facts().size() <= SHORT ? "facts short" : "facts")
                .element("caption", block.caption())
                .open("tbody");
        for (Fact fact : block.facts()) {
            markup.open("tr").element("th", fact.label(), "scope", "row");
            markup.element("td", fact.value(), "class", style(fact.kind()));
            basisCell(fact.basis());
            markup.close();
        }
        markup.close().close();
    }

    private void table(Table table) {
        int shares = table.columns().stream().mapToInt(Column::share).sum();
        markup.open("table", "class", table.rows().size() <= SHORT ? "rows short" : "rows")
                .element("caption", table.caption());
        markup.open("thead").open("tr");
        for (Column column : table.columns()) {
            String width = String.format(Locale.ROOT, "width:%.2f%%", 76.0 * column.share() / shares);
            markup.element("th", column.head(), "scope", "col", "style", width, "class", style(column.kind()));
        }
        markup.element("th", texts.say("basis.head"), "scope", "col", "style", "width:24%")
                .close()
                .close();
        markup.open("tbody");
        for (Table.Row row : table.rows()) {
            markup.open("tr");
            for (int i = 0; i < row.cells().size(); i++) {
                Column.Kind kind = table.columns().get(i).kind();
                String cell = row.cells().get(i);
                markup.element("td", kind == Column.Kind.TEXT ? ShortDigests.in(cell) : cell, "class", style(kind));
            }
            basisCell(row.basis());
            markup.close();
        }
        markup.close().close();
    }

    private void figure(Picture picture, String caption, Basis basis) {
        BasisWords words = BasisWords.of(basis, pins, texts);
        markup.open("div", "class", "figure").verbatim(Svg.of(picture));
        markup.open("p", "class", "legend")
                .element("b", texts.say("figure.number", ++figures) + " ")
                .text(caption + ". ");
        markup.element("span", words.standing() + " · " + words.references(), "class", "source")
                .close()
                .close();
    }

    private void finding(Finding finding) {
        String style = finding.outcome().name().toLowerCase(Locale.ROOT);
        markup.open("div", "class", "finding " + style);
        markup.open("p", "class", "verdict").element("span", texts.word(finding.outcome()), "class", "outcome");
        markup.element("b", finding.title());
        markup.element("span", " · " + finding.article() + " · " + finding.id(), "class", "source")
                .close();
        markup.element("p", finding.reason());
        if (!finding.cure().isEmpty()) {
            markup.open("p")
                    .element("i", texts.say("finding.cure") + " ")
                    .text(finding.cure())
                    .close();
        }
        Basis basis = finding.basis();
        if (basis == null) {
            markup.element("p", texts.say("finding.nothing"), "class", "basis");
        } else {
            BasisWords words = BasisWords.of(basis, pins, texts);
            markup.element("p", texts.say("finding.basis", words.standing(), words.references()), "class", "basis");
        }
        markup.close();
    }

    private void noEvidence(Block.NoEvidence none) {
        markup.open("div", "class", "none");
        markup.open("p").element("b", texts.say("nothing.recorded") + " ");
        mentions.write(markup, none.subject());
        markup.close();
        markup.element("p", texts.say("nothing.supply"), "class", "lead").open("ul");
        none.wouldSupply().forEach(supply -> markup.element("li", supply));
        markup.close().close();
    }

    private void basisCell(Basis basis) {
        BasisWords words = BasisWords.of(basis, pins, texts);
        markup.open("td", "class", "basis").text(words.standing());
        markup.open("br").close();
        markup.text(words.references()).close();
    }

    private static String style(Column.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
