package org.lineproof.reporting.control.r01.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.SystemData;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.declared.AnswerBlocks;
import org.lineproof.reporting.control.declared.DeclaredTexts;

/** What the sections about events are made from, the words for it, and the tables that grew too long for them. */
final class Telling {
    /** Rows of a table inside a section; a longer one stands in an annex. */
    static final int MOST_ROWS = 20;

    private static final int MINUTE_LENGTH = 16;

    private final ReportInput input;
    private final Texts texts;
    private final SystemData data;
    private final List<Annex> annexes = new ArrayList<>();

    Telling(ReportInput input, Texts texts) {
        this.input = input;
        this.texts = texts;
        this.data = SystemData.of(input.cut());
    }

    ReportInput input() {
        return input;
    }

    Texts texts() {
        return texts;
    }

    TraceWords words() {
        return new TraceWords(texts);
    }

    /** The words for what is declared. */
    Texts declared() {
        return DeclaredTexts.in(input.language());
    }

    AnswerBlocks answers() {
        return new AnswerBlocks(input);
    }

    /** The log of the system. */
    LogLine log() {
        return input.cut().system();
    }

    String say(String key, Object... places) {
        return texts.say(key, places);
    }

    String number(long value) {
        return texts.number(value);
    }

    /** What people did about decisions, recorded in the period. */
    List<OpenedEntry> acts() {
        return log().ofType("oversight").filter(this::inPeriod).toList();
    }

    /** The data and the runs behind and around the model versions. */
    SystemData data() {
        return data;
    }

    /** The events of those runs that happened in the period. */
    List<ObservedRun.Event> events(ObservedRun run) {
        return run.events().stream()
                .filter(event -> input.period().contains(event.time()))
                .toList();
    }

    boolean inPeriod(OpenedEntry entry) {
        return input.period().contains(entry.entry().minute());
    }

    /** Whether the organisation declared that it is a deployer and nothing else. */
    boolean deployerOnly() {
        return "deployer".equals(input.declared("role"));
    }

    /** What stands behind what these entries declare. */
    Basis declared(Collection<OpenedEntry> by) {
        return input.cut().stated(EvidenceClass.DECLARED, by);
    }

    /** What stands behind what was computed over the runs: their log, and the registrations that tie them to the system. */
    Basis ofRuns() {
        return input.cut().lineage().whole().and(input.cut().audit().whole());
    }

    /** A number that was counted. */
    Fact counted(String key, long count, Basis basis) {
        return Fact.text(say(key), number(count), basis);
    }

    /** A moment to the minute, UTC. */
    static String minute(Instant instant) {
        return instant.toString().substring(0, MINUTE_LENGTH).replace('T', ' ');
    }

    /** Numbers from one to another, a single one by itself. */
    static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "–" + last;
    }

    /** That nothing is recorded, by the keys of its words. */
    Block nothing(String subject, String... supply) {
        return new Block.NoEvidence(
                say(subject), Arrays.stream(supply).map(this::say).toList());
    }

    Column column(String key, int share) {
        return new Column(say("column." + key), share, Column.Kind.TEXT);
    }

    Column numbers(String key, int share) {
        return new Column(say("column." + key), share, Column.Kind.NUMBER);
    }

    /** A table as far as a section has room, with an annex for one that is longer; nothing for one without rows. */
    List<Block> table(String caption, List<Column> columns, List<Table.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (rows.size() <= MOST_ROWS) {
            return List.of(new Block.Rows(new Table(say(caption), columns, rows)));
        }
        // Annex A lists the entries of the log, where there are any.
        char letter = (char) ((log().isEmpty() ? 'A' : 'B') + annexes.size());
        annexes.add(new Annex(
                letter,
                say(caption),
                say("long.lead", number(rows.size()), MOST_ROWS),
                new Table(say("long.caption", letter, say(caption)), columns, rows)));
        return List.of(
                new Block.Rows(new Table(say(caption), columns, rows.subList(0, MOST_ROWS))),
                new Block.Paragraph(say("long.more", MOST_ROWS, number(rows.size()), letter)));
    }

    List<Annex> annexes() {
        return List.copyOf(annexes);
    }
}
