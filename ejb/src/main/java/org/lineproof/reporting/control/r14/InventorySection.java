package org.lineproof.reporting.control.r14;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.released.Handling;
import org.lineproof.reporting.control.released.IssuedReport;
import org.lineproof.reporting.control.text.Minutes;
import org.lineproof.requirements.entity.ReportDefinition;

/** Section 3: which reports are issued, and which are not. */
final class InventorySection {
    private static final String THIS = "R14";

    private final ReportInput input;
    private final Inventory inventory;
    private final Texts texts;

    private InventorySection(ReportInput input, Inventory inventory) {
        this.input = input;
        this.inventory = inventory;
        this.texts = R14.texts(input);
    }

    static List<Block> of(ReportInput input, Inventory inventory) {
        return new InventorySection(input, inventory).blocks();
    }

    private List<Block> blocks() {
        Map<String, IssuedReport> newest = inventory.newest();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(
                texts.say("inventory.counts"),
                List.of(
                        number("inventory.reports", inventory.reports().size()),
                        number("inventory.released", released()),
                        number("inventory.documents", inventory.declared().size()))));
        if (!newest.isEmpty()) {
            blocks.add(new Block.Rows(table(newest)));
        }
        List<String> missing = input.catalogue().reports().stream()
                .filter(report -> !report.id().equals(THIS) && !newest.containsKey(report.id()))
                .map(this::missing)
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(new Block.NoEvidence(texts.count("inventory.missing", missing.size()), missing));
        }
        return blocks;
    }

    private int released() {
        return (int) inventory.reports().stream()
                .filter(report -> report.handling() == Handling.RELEASED)
                .count();
    }

    private Fact number(String label, int number) {
        return new Fact(
                texts.say(label),
                texts.number(number),
                Column.Kind.NUMBER,
                input.cut().audit().whole());
    }

    private String missing(ReportDefinition report) {
        ReportDefinition worded = input.catalogue().wording(report, input.language());
        return texts.say("inventory.request", worded.id(), worded.name(), worded.legalBasis());
    }

    private Table table(Map<String, IssuedReport> newest) {
        List<Table.Row> rows = new ArrayList<>();
        newest.forEach((definition, report) -> rows.add(new Table.Row(
                List.of(
                        report.id(),
                        input.catalogue()
                                .report(definition)
                                .map(known -> input.catalogue().title(known, input.language()))
                                .orElse(""),
                        Minutes.of(report.issue().entry().minute()),
                        new HandlingWords(input).decision(report)),
                input.cut().audit().stated(EvidenceClass.DECLARED, report.entries()))));
        return new Table(
                texts.say("inventory.table"),
                List.of(
                        new Column(texts.say("inventory.id"), 6, Column.Kind.TEXT),
                        new Column(texts.say("inventory.name"), 7, Column.Kind.TEXT),
                        new Column(texts.say("inventory.minute"), 5, Column.Kind.TEXT),
                        new Column(texts.say("inventory.decision"), 6, Column.Kind.TEXT)),
                rows);
    }
}
