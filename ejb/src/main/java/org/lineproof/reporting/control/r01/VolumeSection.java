package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.SequenceGaps;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.completeness.Completeness;
import org.lineproof.reporting.control.completeness.NothingLogged;
import org.lineproof.reporting.control.r01.event.TraceWords;
import org.lineproof.reporting.control.r01.figure.ReceiptChart;

/** Section 3: how many receipts, and what is missing. */
final class VolumeSection {
    private static final int DAY_LENGTH = 10;

    private VolumeSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        List<Block> blocks = new ArrayList<>();
        LogLine log = input.cut().system();
        List<OpenedEntry> inPeriod = input.receiptsInPeriod();
        long missing = SequenceGaps.in(input.receipts(), input.heartbeats()).stream()
                .mapToLong(SequenceGaps.Gap::missing)
                .sum();
        blocks.add(new Block.Facts(
                texts.say("volume.caption"),
                List.of(
                        counted(input, "volume.entries", log.entries().size()),
                        counted(input, "volume.receipts", input.receipts().size()),
                        counted(input, "volume.period", inPeriod.size()),
                        counted(input, "volume.missing", missing))));
        Completeness completeness = Completeness.ofWhole(log, input.language());
        blocks.addAll(completeness.blocks());
        blocks.add(completeness.everyDecision(input.finding(Completeness.RECONCILED)));
        if (!inPeriod.isEmpty()) {
            blocks.add(new Block.Bars(ReceiptChart.of(inPeriod, input.proofs(), texts)));
            blocks.add(new Block.Rows(perDay(input.proofs(), inPeriod, texts)));
        }
        blocks.add(input.findings("events-logged", "sequence-gap", "completeness"));
        blocks.add(new Block.NoEvidence(
                texts.say("volume.absent"),
                input.heartbeats().isEmpty()
                        ? List.of(texts.say("volume.absent.heartbeats"), texts.say("volume.absent.refused"))
                        : List.of(texts.say("volume.absent.refused"))));
        return blocks;
    }

    private static Fact counted(ReportInput input, String key, long count) {
        LogLine log = input.cut().system();
        return Fact.text(
                R01.texts(input).say(key),
                NothingLogged.or(log.isEmpty(), input.language(), Long.toString(count)),
                log.whole());
    }

    private static Table perDay(ReceiptProofs proofs, List<OpenedEntry> receipts, Texts texts) {
        TraceWords words = new TraceWords(texts);
        Map<String, Map<String, List<OpenedEntry>>> days = receipts.stream()
                .collect(Collectors.groupingBy(
                        receipt -> receipt.entry().minute().toString().substring(0, DAY_LENGTH),
                        TreeMap::new,
                        Collectors.groupingBy(words::model, TreeMap::new, Collectors.toList())));
        List<Table.Row> rows = new ArrayList<>();
        days.forEach((day, models) -> models.forEach((model, members) -> rows.add(
                new Table.Row(List.of(day, model, Integer.toString(members.size())), proofs.stated(members)))));
        return new Table(
                texts.say("volume.table"),
                List.of(
                        new Column(texts.say("volume.day"), 4, Column.Kind.TEXT),
                        new Column(texts.say("volume.model"), 6, Column.Kind.TEXT),
                        new Column(texts.say("volume.count"), 2, Column.Kind.NUMBER)),
                rows);
    }
}
