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
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.r01.figure.ReceiptChart;

/** Section 3: how many receipts, and what is missing. */
final class VolumeSection {
    private static final int DAY_LENGTH = 10;
    private static final List<Column> COLUMNS = List.of(
            new Column("Day of reception (UTC)", 4, Column.Kind.TEXT),
            new Column("Model version, as stated", 6, Column.Kind.TEXT),
            new Column("Receipts", 2, Column.Kind.NUMBER));

    private VolumeSection() {}

    static List<Block> of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        LogLine log = input.cut().system();
        List<OpenedEntry> inPeriod = input.receiptsInPeriod();
        long missing = SequenceGaps.in(input.receipts(), input.heartbeats()).stream()
                .mapToLong(SequenceGaps.Gap::missing)
                .sum();
        blocks.add(new Block.Facts(
                "Counts",
                List.of(
                        Fact.text(
                                "Entries in the log",
                                Integer.toString(log.entries().size()),
                                log.whole()),
                        Fact.text(
                                "Receipts in the log",
                                Integer.toString(input.receipts().size()),
                                log.whole()),
                        Fact.text("Receipts in the period", Integer.toString(inPeriod.size()), log.whole()),
                        Fact.text("Numbers missing in the sequences", Long.toString(missing), log.whole()))));
        if (!inPeriod.isEmpty()) {
            blocks.add(new Block.Bars(ReceiptChart.of(inPeriod, input.proofs())));
            blocks.add(new Block.Rows(perDay(input.proofs(), inPeriod)));
        }
        blocks.add(input.findings("events-logged", "sequence-gap", "completeness"));
        blocks.add(new Block.NoEvidence(
                "Down times and rejected records.",
                input.heartbeats().isEmpty()
                        ? List.of("Signed heartbeats of the producers with counts", "A record of refused deliveries")
                        : List.of("A record of refused deliveries")));
        return blocks;
    }

    private static Table perDay(ReceiptProofs proofs, List<OpenedEntry> receipts) {
        Map<String, Map<String, List<OpenedEntry>>> days = receipts.stream()
                .collect(Collectors.groupingBy(
                        receipt -> receipt.entry().minute().toString().substring(0, DAY_LENGTH),
                        TreeMap::new,
                        Collectors.groupingBy(TraceWords::model, TreeMap::new, Collectors.toList())));
        List<Table.Row> rows = new ArrayList<>();
        days.forEach((day, models) -> models.forEach((model, members) -> rows.add(
                new Table.Row(List.of(day, model, Integer.toString(members.size())), proofs.stated(members)))));
        return new Table("Receipts in the period, by day and model version", COLUMNS, rows);
    }
}
