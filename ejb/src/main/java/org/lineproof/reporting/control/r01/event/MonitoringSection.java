package org.lineproof.reporting.control.r01.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.event.RunFigures;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.declared.PracticeFacts;

/** Section 5: what was measured, by day and by run, which figures are declared, and the plan that it belongs to. */
final class MonitoringSection {
    private static final int DAY_LENGTH = 10;
    private static final int SHOWN_DIGITS = 19;
    private static final String PLAN = "aia-72-3";

    private final Telling telling;
    private final List<Block> blocks = new ArrayList<>();

    private MonitoringSection(Telling telling) {
        this.telling = telling;
    }

    static List<Block> of(Telling telling) {
        return new MonitoringSection(telling).blocks();
    }

    private List<Block> blocks() {
        blocks.addAll(telling.table(
                "monitoring.days",
                List.of(
                        telling.column("date", 4),
                        telling.numbers("receipts", 3),
                        telling.numbers("overridden", 4),
                        telling.numbers("stopped", 3),
                        telling.numbers("confidence", 5)),
                days()));
        series(
                "monitoring.runs",
                List.of(
                        telling.column("at", 5),
                        telling.column("job", 4),
                        telling.column("about", 4),
                        telling.column("measured", 7)),
                runs());
        series(
                "monitoring.figures",
                List.of(
                        telling.column("version", 5),
                        telling.column("figure", 5),
                        telling.column("value", 3),
                        telling.column("dataset", 5)),
                figures());
        if (telling.deployerOnly()) {
            telling.answers().optional(PLAN).ifPresent(blocks::add);
        } else {
            blocks.add(telling.answers().of(PLAN, telling.say("monitoring.plan")));
            blocks.add(telling.input().findings("declared-metrics"));
        }
        blocks.add(telling.nothing("absent.5", "absent.5.a", "absent.5.b"));
        return blocks;
    }

    private void series(String key, List<Column> columns, List<Table.Row> rows) {
        if (rows.isEmpty()) {
            blocks.add(telling.nothing(key + ".none", key + ".supply"));
        } else {
            blocks.addAll(telling.table(key, columns, rows));
        }
    }

    /** Of each day of reception: how many decisions, how often people stepped in, and how sure the model said to be. */
    private List<Table.Row> days() {
        Map<String, List<OpenedEntry>> days = Stream.concat(
                        telling.input().receiptsInPeriod().stream(), telling.acts().stream())
                .collect(Collectors.groupingBy(
                        entry -> entry.entry().minute().toString().substring(0, DAY_LENGTH),
                        TreeMap::new,
                        Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> new Table.Row(
                        List.of(
                                day.getKey(),
                                count(day.getValue(), entry -> entry.is("inference")),
                                count(day.getValue(), entry -> "OVERRIDDEN".equals(entry.text("kind"))),
                                count(day.getValue(), entry -> "STOPPED".equals(entry.text("kind"))),
                                confidence(day.getValue())),
                        telling.log().whole()))
                .toList();
    }

    private String count(List<OpenedEntry> entries, Predicate<OpenedEntry> which) {
        return telling.number(entries.stream().filter(which).count());
    }

    /** The lower median, which some receipt states: nothing is rounded. */
    private String confidence(List<OpenedEntry> entries) {
        List<OpenedEntry> stating = entries.stream()
                .filter(entry -> entry.field("confidence").isNumber())
                .sorted(Comparator.comparingDouble(
                        entry -> entry.field("confidence").doubleValue()))
                .toList();
        return stating.isEmpty()
                ? "–"
                : stating.get((stating.size() - 1) / 2).field("confidence").asText();
    }

    private List<Table.Row> runs() {
        List<Table.Row> rows = new ArrayList<>();
        for (ObservedRun run : telling.data().runs()) {
            for (ObservedRun.Event event : telling.events(run)) {
                List<OpenedEntry> by = new ArrayList<>(telling.data().tyingJob(run.job()));
                by.add(event.entry());
                RunFigures.of(event)
                        .forEach(figures -> rows.add(new Table.Row(
                                List.of(
                                        Telling.minute(event.time()),
                                        run.job().name(),
                                        Optional.ofNullable(figures.about())
                                                .orElseGet(() -> telling.say("monitoring.model")),
                                        figures.figures().entrySet().stream()
                                                .map(figure -> figure.getKey() + " = " + figure.getValue())
                                                .collect(Collectors.joining("; "))),
                                telling.declared(by))));
            }
        }
        return rows;
    }

    private List<Table.Row> figures() {
        List<Table.Row> rows = new ArrayList<>();
        PracticeFacts.newest(telling.input().declarations().practices("metrics"), "model")
                .forEach(practice -> practice.field("figures").forEach(figure -> {
                    Optional<Declarations.Model> model = telling.input()
                            .declarations()
                            .models()
                            .filter(known -> known.digest().equals(practice.text("model")))
                            .findFirst();
                    List<OpenedEntry> by = new ArrayList<>(List.of(practice));
                    model.ifPresent(known -> by.add(known.entry()));
                    String dataset = figure.path("dataset").textValue();
                    rows.add(new Table.Row(
                            List.of(
                                    model.map(Declarations.Model::label).orElseGet(() -> digits(practice)),
                                    figure.path("name").asText(),
                                    figure.path("value").asText(),
                                    dataset == null ? "–" : dataset),
                            telling.declared(by)));
                }));
        return rows;
    }

    private static String digits(OpenedEntry practice) {
        String digest = String.valueOf(practice.text("model"));
        return digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())) + "…";
    }
}
