package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.completeness.NothingLogged;
import org.lineproof.reporting.control.extract.ExtractWords;
import org.lineproof.reporting.control.extract.Withheld;

/** Section 4: which fields are withheld, why, in how many receipts, and how the omission shows. */
final class MaskingSection {
    private MaskingSection() {}

    static List<Block> of(Extract extract) {
        Withheld withheld = extract.opening().withheld();
        List<Block> blocks = new ArrayList<>();
        if (withheld.isEmpty()) {
            blocks.add(new Block.Paragraph(extract.say("masking.none")));
        } else {
            List<Table.Row> rows = new ArrayList<>();
            withheld.asked().forEach(field -> add(extract, field, extract.say("masking.asked"), rows));
            withheld.implied().forEach(field -> add(extract, field, extract.say("masking.implied"), rows));
            blocks.add(
                    rows.isEmpty()
                            ? new Block.Paragraph(extract.say("masking.unstated"))
                            : new Block.Rows(new Table(extract.say("masking.caption"), columns(extract), rows)));
            blocks.add(new Block.Paragraph(extract.say("masking.digests")));
            blocks.add(new Block.Paragraph(extract.say("masking.clear")));
        }
        counts(extract, blocks);
        blocks.add(new Block.Paragraph(extract.say("masking.key")));
        return blocks;
    }

    private static List<Column> columns(Extract extract) {
        return List.of(
                new Column(extract.say("masking.field"), 6, Column.Kind.TEXT),
                new Column(extract.say("masking.why"), 7, Column.Kind.TEXT),
                new Column(extract.say("masking.receipts"), 2, Column.Kind.NUMBER));
    }

    private static void add(Extract extract, String field, String why, List<Table.Row> rows) {
        List<OpenedEntry> stating = extract.receipts().stream()
                .filter(receipt -> extract.shown(receipt).isWithheld(field))
                .toList();
        if (!stating.isEmpty()) {
            rows.add(new Table.Row(
                    List.of(
                            ExtractWords.field(field, extract.shared()) + " (" + field + ")",
                            why,
                            extract.texts().number(stating.size())),
                    extract.signed(stating)));
        }
    }

    /** What stays closed as a whole, and what people wrote that quotes what is withheld. */
    private static void counts(Extract extract, List<Block> blocks) {
        List<Fact> facts = new ArrayList<>();
        long closed = extract.input().receipts().stream()
                .filter(receipt ->
                        receipt.content() != null && !extract.opening().opens(receipt))
                .count();
        facts.add(Fact.text(
                extract.say("masking.closed"),
                NothingLogged.or(
                        extract.input().cut().system().isEmpty(),
                        extract.input().language(),
                        extract.texts().number(closed)),
                extract.input().cut().system().whole()));
        List<OpenedEntry> masked = extract.receipts().stream()
                .flatMap(receipt -> extract.acts().about(receipt).stream())
                .filter(extract.opening()::keepsBack)
                .toList();
        if (!masked.isEmpty()) {
            facts.add(Fact.text(
                    extract.say("masking.acts"),
                    extract.texts().number(masked.size()),
                    extract.input().cut().system().whole()));
        }
        blocks.add(new Block.Facts(extract.say("masking.counts"), facts));
    }
}
