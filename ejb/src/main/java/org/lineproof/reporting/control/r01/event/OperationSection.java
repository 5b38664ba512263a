package org.lineproof.reporting.control.r01.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.SequenceGaps;
import org.lineproof.assurance.entity.dataset.Assertion;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.Sighting;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;

/** Section 6: where and by which instructions the system was used, what was wrong with its input, what overseers did. */
final class OperationSection {
    private static final List<String> PLACE = List.of("unit", "instructionsVersion", "noticeId");

    private final Telling telling;
    private final List<Block> blocks = new ArrayList<>();
    /** Tests that runs reported: how many, and a row for each that was not met. */
    private int tests;

    private OperationSection(Telling telling) {
        this.telling = telling;
    }

    static List<Block> of(Telling telling) {
        return new OperationSection(telling).blocks();
    }

    private List<Block> blocks() {
        use();
        overseers();
        input();
        if (telling.deployerOnly()) {
            blocks.add(telling.answers().of("aia-26-5-monitor", telling.say("operation.monitor")));
        } else {
            telling.answers().optional("aia-26-5-monitor").ifPresent(blocks::add);
        }
        blocks.add(telling.nothing("absent.6", "absent.6.a", "absent.6.b"));
        return blocks;
    }

    private void use() {
        List<OpenedEntry> receipts = telling.input().receiptsInPeriod();
        if (receipts.stream().noneMatch(receipt -> PLACE.stream().anyMatch(field -> receipt.text(field) != null))) {
            blocks.add(telling.nothing("operation.use.none", "operation.use.supply"));
            return;
        }
        Map<List<String>, List<OpenedEntry>> places = receipts.stream()
                .collect(Collectors.groupingBy(
                        this::place, () -> new TreeMap<>(Comparator.comparing(Object::toString)), Collectors.toList()));
        List<Column> columns = new ArrayList<>(
                PLACE.stream().map(field -> telling.column(field, 4)).toList());
        columns.addAll(period("receipts", 4));
        blocks.addAll(telling.table(
                "operation.use",
                columns,
                places.entrySet().stream()
                        .map(place -> row(place.getKey(), place.getValue()))
                        .toList()));
    }

    private List<String> place(OpenedEntry receipt) {
        return PLACE.stream()
                .map(field -> receipt.content() == null
                        ? telling.say("erased")
                        : Objects.requireNonNullElseGet(receipt.text(field), () -> telling.say("operation.unstated")))
                .toList();
    }

    private List<Column> period(String counted, int share) {
        return List.of(telling.numbers(counted, 3), telling.column("first", share), telling.column("last", share));
    }

    /** The cells with how many entries there are of them, the first and the last, computed over the log. */
    private Table.Row row(List<String> cells, List<OpenedEntry> entries) {
        List<String> all = new ArrayList<>(cells);
        all.add(telling.number(entries.size()));
        all.add(Telling.minute(entries.get(0).entry().minute()));
        all.add(Telling.minute(entries.get(entries.size() - 1).entry().minute()));
        return new Table.Row(all, telling.log().whole());
    }

    private void overseers() {
        List<OpenedEntry> acts = telling.acts();
        if (acts.isEmpty()) {
            blocks.add(telling.nothing("operation.acts.none", "operation.acts.supply"));
            return;
        }
        Map<String, List<OpenedEntry>> kinds = acts.stream()
                .collect(Collectors.groupingBy(
                        act -> telling.words().act(act), LinkedHashMap::new, Collectors.toList()));
        List<Column> columns = new ArrayList<>(List.of(telling.column("act", 4), telling.numbers("persons", 3)));
        columns.addAll(period("acts", 5));
        blocks.addAll(telling.table(
                "operation.acts",
                columns,
                kinds.entrySet().stream()
                        .map(kind -> row(List.of(kind.getKey(), persons(kind.getValue())), kind.getValue()))
                        .toList()));
    }

    private String persons(List<OpenedEntry> acts) {
        return telling.number(acts.stream()
                .flatMap(act -> Stream.ofNullable(act.text("reviewer")))
                .distinct()
                .count());
    }

    private void input() {
        List<Table.Row> unmet = unmet();
        List<SequenceGaps.Gap> gaps = SequenceGaps.in(
                        telling.input().receipts(), telling.input().heartbeats())
                .stream()
                .filter(gap -> telling.inPeriod(gap.after()))
                .toList();
        List<Fact> facts = new ArrayList<>();
        if (!telling.log().isEmpty()) {
            facts.add(
                    telling.counted("operation.gaps", gaps.size(), telling.log().whole()));
        }
        if (tests > 0) {
            facts.add(telling.counted("operation.tests", tests, telling.ofRuns()));
            facts.add(telling.counted("operation.unmet", unmet.size(), telling.ofRuns()));
        }
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(telling.say("operation.input"), facts));
        }
        if (tests == 0) {
            blocks.add(telling.nothing("operation.tests.none", "operation.tests.supply"));
        }
        blocks.addAll(telling.table(
                "operation.gap-list",
                List.of(
                        telling.column("producer", 5),
                        telling.numbers("epoch", 3),
                        telling.column("missing", 5),
                        telling.column("noticed", 5)),
                gaps.stream().map(this::gap).toList()));
        blocks.addAll(telling.table(
                "operation.unmet-list",
                List.of(
                        telling.column("at", 5),
                        telling.column("job", 4),
                        telling.column("dataset", 5),
                        telling.column("test", 6)),
                unmet));
    }

    private Table.Row gap(SequenceGaps.Gap gap) {
        return new Table.Row(
                List.of(
                        gap.producer(),
                        Long.toString(gap.epoch()),
                        Telling.range(gap.first(), gap.last()),
                        Telling.minute(gap.after().entry().minute())),
                telling.log().whole());
    }

    private List<Table.Row> unmet() {
        List<Table.Row> rows = new ArrayList<>();
        for (ObservedRun run : telling.data().runs()) {
            for (ObservedRun.Event event : telling.events(run)) {
                event.sightings().forEach(sighting -> unmet(run, event, sighting, rows));
            }
        }
        return rows;
    }

    private void unmet(ObservedRun run, ObservedRun.Event event, Sighting sighting, List<Table.Row> rows) {
        for (Assertion assertion : Assertion.of(sighting.facets())) {
            tests++;
            if (!assertion.held()) {
                List<OpenedEntry> by = new ArrayList<>(telling.data().tyingJob(run.job()));
                by.add(event.entry());
                rows.add(new Table.Row(
                        List.of(
                                Telling.minute(event.time()),
                                run.job().name(),
                                sighting.dataset().toString(),
                                assertion.column() == null
                                        ? assertion.name()
                                        : assertion.name() + " (" + assertion.column() + ")"),
                        telling.declared(by)));
            }
        }
    }
}
