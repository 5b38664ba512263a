package org.lineproof.reporting.control.r01.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.event.LoggedEvents;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.registry.entity.practice.EventKind;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.declared.PracticeFacts;

/** Section 2: which events the logs hold, in which form and from whom; and what is declared about it. */
final class LoggingSection {
    private final Telling telling;
    private final List<Block> blocks = new ArrayList<>();

    private LoggingSection(Telling telling) {
        this.telling = telling;
    }

    static List<Block> of(Telling telling) {
        return new LoggingSection(telling).blocks();
    }

    private List<Block> blocks() {
        blocks.add(telling.input()
                .declarations()
                .practice("logging")
                .<Block>map(practice -> new Block.Facts(
                        telling.say("logging.declared"),
                        new PracticeFacts(telling.input().cut(), telling.input().language()).all(practice)))
                .orElseGet(() -> telling.nothing("absent.2", "absent.2.a", "absent.2.b")));
        blocks.addAll(telling.table(
                "logging.found",
                List.of(
                        telling.column("kind", 11),
                        telling.column("log", 6),
                        telling.numbers("events", 5),
                        telling.column("first", 11),
                        telling.column("last", 11)),
                found()));
        blocks.addAll(producers());
        blocks.add(telling.input().findings("declared-events", "event-kinds"));
        return blocks;
    }

    private List<Table.Row> found() {
        EvidenceCut cut = telling.input().cut();
        LoggedEvents events = LoggedEvents.of(cut);
        List<Table.Row> rows = new ArrayList<>();
        events.system()
                .forEach((kind, found) ->
                        rows.add(row(word(kind), "system", found, cut.system().whole())));
        events.others()
                .forEach((type, found) -> rows.add(row(
                        telling.say("logging.other", type),
                        "system",
                        found,
                        cut.system().whole())));
        events.declared()
                .forEach((kind, found) ->
                        rows.add(row(word(kind), "audit", found, cut.audit().whole())));
        events.runs().forEach((kind, found) -> rows.add(row(word(kind), "lineage", found, telling.ofRuns())));
        return rows;
    }

    private String word(EventKind kind) {
        return telling.declared().say("event." + kind.word());
    }

    private static Table.Row row(String kind, String log, List<OpenedEntry> found, Basis basis) {
        List<OpenedEntry> ordered = found.stream()
                .sorted(Comparator.comparing(entry -> entry.entry().minute()))
                .toList();
        return new Table.Row(
                List.of(
                        kind,
                        log,
                        Integer.toString(found.size()),
                        Telling.minute(ordered.get(0).entry().minute()),
                        Telling.minute(ordered.get(ordered.size() - 1).entry().minute())),
                basis);
    }

    /** Who numbers its statements, by the epochs of its numbering, and how far its clock and ours lie apart. */
    private List<Block> producers() {
        if (telling.log().isEmpty()) {
            return List.of();
        }
        Basis whole = telling.log().whole();
        List<Block> told = new ArrayList<>();
        told.add(new Block.Facts(
                telling.say("logging.form"),
                List.of(Fact.text(
                        telling.say("logging.version"), telling.say("logging.version.value", Entry.VERSION), whole))));
        Map<String, List<OpenedEntry>> numbered = Stream.of("inference", "heartbeat", "span")
                .flatMap(type -> telling.log().ofType(type))
                .filter(entry -> entry.entry().sequence() > 0)
                .collect(Collectors.groupingBy(
                        entry -> entry.entry().producer() + " " + entry.entry().epoch(),
                        TreeMap::new,
                        Collectors.toList()));
        told.addAll(telling.table(
                "logging.producers",
                List.of(
                        telling.column("producer", 5),
                        telling.numbers("epoch", 2),
                        telling.numbers("events", 2),
                        telling.column("numbers", 3),
                        telling.column("clock", 6)),
                numbered.values().stream()
                        .map(entries -> producer(entries, whole))
                        .toList()));
        return told;
    }

    private Table.Row producer(List<OpenedEntry> entries, Basis whole) {
        Entry any = entries.get(0).entry();
        long[] numbers = entries.stream()
                .mapToLong(entry -> entry.entry().sequence())
                .sorted()
                .toArray();
        return new Table.Row(
                List.of(
                        any.producer(),
                        Long.toString(any.epoch()),
                        Integer.toString(entries.size()),
                        Telling.range(numbers[0], numbers[numbers.length - 1]),
                        ClockDifference.of(entries).words(telling.texts())),
                whole);
    }
}
