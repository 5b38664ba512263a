package org.lineproof.reporting.control.r01;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Annex A: every entry of the system's log. */
final class EntriesAnnex {
    private static final int MINUTE_LENGTH = 16;
    private static final List<Column> COLUMNS = List.of(
            new Column("No.", 22, Column.Kind.NUMBER),
            new Column("Type", 44, Column.Kind.TEXT),
            new Column("What it says", 66, Column.Kind.TEXT),
            new Column("Producer", 57, Column.Kind.TEXT),
            new Column("Minute (UTC)", 78, Column.Kind.TEXT),
            new Column("Leaf hash", 128, Column.Kind.DIGEST));

    private EntriesAnnex() {}

    static Annex of(ReportInput input) {
        LogLine log = input.cut().system();
        List<OpenedEntry> entries = log.entries();
        return new Annex(
                'A',
                "All entries of the log of the system",
                "All " + entries.size() + " entries of " + origins(log) + " up to its pinned size, in their order."
                        + " Beside the producer stand epoch and sequence. The leaf hash is given whole.",
                new Table(
                        log.published().size() == 1
                                ? "Table A. Entries 0 to " + (entries.size() - 1)
                                : "Table A. Entries of " + log.published().size() + " logs, one after the other",
                        COLUMNS,
                        // Proofs take milliseconds each, and do not depend on one another; the order of the log stays.
                        entries.parallelStream()
                                .map(entry -> row(input.proofs(), entry))
                                .toList()));
    }

    private static String origins(LogLine log) {
        return log.published().stream().map(part -> part.require().origin()).collect(Collectors.joining(", then of "));
    }

    private static Table.Row row(ReceiptProofs proofs, OpenedEntry opened) {
        Entry entry = opened.entry();
        String sequence = entry.sequence() == 0 ? "" : ", " + entry.epoch() + "/" + entry.sequence();
        String proof = proofs.words(opened);
        return new Table.Row(
                List.of(
                        Long.toString(opened.index()),
                        entry.type(),
                        TraceWords.says(opened) + (proof.isEmpty() ? "" : ", " + proof),
                        entry.producer() + sequence,
                        entry.minute().toString().substring(0, MINUTE_LENGTH) + "Z",
                        entry.leafHash().hex()),
                proofs.stated(List.of(opened)));
    }
}
