package org.lineproof.reporting.control.r19;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 1: the notices, and the share of decisions that name one. */
final class NoticeSection {
    private static final String WORKERS = "workers";
    private static final int MOST_UNITS = 60;
    private static final int PERCENT = 100;

    private final ReportInput input;
    private final NoticeUse use;
    private final Texts texts;

    private NoticeSection(ReportInput input, NoticeUse use) {
        this.input = input;
        this.use = use;
        this.texts = R19.texts(input);
    }

    static List<Block> of(ReportInput input, NoticeUse use) {
        return new NoticeSection(input, use).blocks();
    }

    /** The notices to workers. */
    static Block toWorkers(ReportInput input, NoticeUse use) {
        return new NoticeSection(input, use)
                .notices(
                        "workers",
                        use.notices().stream()
                                .filter(notice -> WORKERS.equals(notice.text("audience")))
                                .toList());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(notices("all", use.notices()));
        if (use.receipts().isEmpty()) {
            blocks.add(new Block.NoEvidence(texts.say("share.none"), List.of(texts.say("share.none.supply"))));
            return blocks;
        }
        blocks.add(shares());
        Map<String, List<OpenedEntry>> units = by(use.receipts(), this::unit);
        if (units.size() <= MOST_UNITS) {
            blocks.add(new Block.Bars(chart(units)));
        }
        blocks.add(new Block.Rows(perUnit(units)));
        return blocks;
    }

    private Block notices(String which, List<OpenedEntry> notices) {
        if (notices.isEmpty()) {
            return new Block.NoEvidence(texts.say("notice.none." + which), List.of(texts.say("notice.supply")));
        }
        return new Block.Rows(new Table(
                texts.say("notice.caption." + which),
                List.of(
                        new Column(texts.say("notice.id"), 2, Column.Kind.TEXT),
                        new Column(texts.say("notice.audience"), 3, Column.Kind.TEXT),
                        new Column(texts.say("notice.since"), 3, Column.Kind.TEXT),
                        new Column(texts.say("notice.text"), 8, Column.Kind.TEXT)),
                notices.stream()
                        .map(notice -> new Table.Row(
                                List.of(
                                        member(notice, "notice"),
                                        audience(member(notice, "audience")),
                                        member(notice, "since"),
                                        member(notice, "text")),
                                input.cut().audit().stated(EvidenceClass.DECLARED, List.of(notice))))
                        .toList()));
    }

    private String audience(String word) {
        return texts.has("audience." + word) ? texts.say("audience." + word) : word;
    }

    private Block shares() {
        List<OpenedEntry> receipts = use.receipts();
        long naming = receipts.stream()
                .filter(receipt -> !NoticeUse.named(receipt).isEmpty())
                .count();
        long told = receipts.stream().filter(use::told).count();
        Basis basis = input.proofs().stated(receipts);
        return new Block.Facts(
                texts.say("share.caption"),
                List.of(
                        Fact.text(texts.say("share.all"), texts.number(receipts.size()), basis),
                        Fact.text(texts.say("share.naming"), share(naming, receipts.size()), basis),
                        Fact.text(texts.say("share.told"), share(told, receipts.size()), use.basis())));
    }

    /** The number, and its part of a hundred rounded down: nothing that is less than all reads as all. */
    private String share(long part, long whole) {
        return texts.say("share.value", texts.number(part), part * PERCENT / whole);
    }

    private Chart chart(Map<String, List<OpenedEntry>> units) {
        List<Chart.Bar> bars = new ArrayList<>();
        units.forEach((unit, receipts) -> {
            long told = receipts.stream().filter(use::told).count();
            bars.add(new Chart.Bar(unit, List.of(told, receipts.size() - told)));
        });
        return new Chart(
                texts.say("chart.caption"),
                List.of(texts.say("chart.told"), texts.say("chart.untold")),
                bars,
                use.basis());
    }

    private Table perUnit(Map<String, List<OpenedEntry>> units) {
        List<Table.Row> rows = new ArrayList<>();
        units.forEach((unit, receipts) -> by(receipts, NoticeUse::named)
                .forEach((notice, naming) -> rows.add(new Table.Row(
                        List.of(
                                unit,
                                notice.isEmpty() ? texts.say("unit.no-notice") : notice,
                                texts.say(use.told(naming.get(0)) ? "unit.on-file" : "unit.not-on-file"),
                                texts.number(naming.size())),
                        use.basis(naming)))));
        return new Table(
                texts.say("unit.table"),
                List.of(
                        new Column(texts.say("unit.unit"), 5, Column.Kind.TEXT),
                        new Column(texts.say("unit.notice"), 4, Column.Kind.TEXT),
                        new Column(texts.say("unit.file"), 3, Column.Kind.TEXT),
                        new Column(texts.say("unit.receipts"), 2, Column.Kind.NUMBER)),
                rows);
    }

    private String unit(OpenedEntry receipt) {
        return Objects.requireNonNullElse(receipt.text("unit"), texts.say("unit.unnamed"));
    }

    private static Map<String, List<OpenedEntry>> by(List<OpenedEntry> receipts, Function<OpenedEntry, String> key) {
        return receipts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static String member(OpenedEntry entry, String name) {
        return Objects.requireNonNullElse(entry.text(name), "");
    }
}
