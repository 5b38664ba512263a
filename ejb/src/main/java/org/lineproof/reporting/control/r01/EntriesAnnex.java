package org.lineproof.reporting.control.r01;

import java.util.List;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.r01.event.TraceWords;
import org.lineproof.reporting.control.text.Minutes;

/** Annex A: every entry of the system's log. */
final class EntriesAnnex {

    private EntriesAnnex() {}

    static Annex of(ReportInput input) {
        Texts texts = R01.texts(input);
        TraceWords words = new TraceWords(texts);
        LogLine log = input.cut().system();
        List<OpenedEntry> entries = log.entries();
        return new Annex(
                'A',
                texts.say("annex.title"),
                texts.count("annex.lead", entries.size(), origins(log, texts)),
                new Table(
                        log.published().size() == 1
                                ? texts.say("annex.caption", entries.size() - 1)
                                : texts.say(
                                        "annex.caption-logs", log.published().size()),
                        columns(texts),
                        // Proofs take milliseconds each, and do not depend on one another; the order of the log stays.
                        entries.parallelStream()
                                .map(entry -> row(input.proofs(), words, entry))
                                .toList()));
    }

    private static List<Column> columns(Texts texts) {
        return List.of(
                new Column(texts.say("annex.number"), 22, Column.Kind.NUMBER),
                new Column(texts.say("annex.type"), 44, Column.Kind.TEXT),
                new Column(texts.say("annex.says"), 66, Column.Kind.TEXT),
                new Column(texts.say("annex.producer"), 57, Column.Kind.TEXT),
                new Column(texts.say("annex.minute"), 78, Column.Kind.TEXT),
                new Column(texts.say("annex.leaf"), 128, Column.Kind.DIGEST));
    }

    private static String origins(LogLine log, Texts texts) {
        return log.published().stream()
                .map(part -> part.require().origin())
                .reduce((before, next) -> texts.say("annex.then", before, next))
                .orElseThrow();
    }

    private static Table.Row row(ReceiptProofs proofs, TraceWords words, OpenedEntry opened) {
        Entry entry = opened.entry();
        String sequence = entry.sequence() == 0 ? "" : ", " + entry.epoch() + "/" + entry.sequence();

        return new Table.Row(
                List.of(
                        Long.toString(opened.index()),
                        words.type(opened),
                        words.says(opened) + words.proof(proofs, opened),
                        entry.producer() + sequence,
                        Minutes.of(entry.minute()),
                        entry.leafHash().hex()),
                proofs.stated(List.of(opened)));
    }
}
