package org.lineproof.reporting.control.r11;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.text.Minutes;

/** Section 3 and its annex: how old what people declared is, and how long it still holds. */
final class Freshness {
    /** Days in which an end is told as near. */
    private static final int SOON = 90;

    private static final int SHORT = 12;

    private final ReportInput input;
    private final Matrix matrix;
    private final Texts texts;
    private final LocalDate on;
    private final List<Declared> declared;

    Freshness(ReportInput input, Matrix matrix) {
        this.input = input;
        this.matrix = matrix;
        this.texts = R11.texts(input);
        this.on = matrix.standings().on();
        Map<String, OpenedEntry> newest = new LinkedHashMap<>();
        Stream.concat(about(Answer.ENTRY_TYPE), about(PracticeRegistry.ENTRY_TYPE))
                .forEach(entry -> {
                    String name = name(entry);
                    if (name != null) {
                        newest.put(name, entry);
                    }
                });
        this.declared = newest.entrySet().stream()
                .map(item -> Declared.of(item.getKey(), item.getValue()))
                .sorted(Comparator.comparingLong(Declared::order))
                .toList();
    }

    /** How much of it holds how long, and what has ended or ends soon. */
    List<Block> section() {
        if (declared.isEmpty()) {
            return List.of(new Block.NoEvidence(texts.say("fresh.none"), List.of(texts.say("fresh.none.supply"))));
        }
        List<Declared> near = declared.stream()
                .filter(item -> item.endsBefore(on.plusDays(SOON + 1)))
                .toList();
        long ended = declared.stream().filter(item -> item.endsBefore(on)).count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say("fresh.annex", letter())));
        blocks.add(new Block.Facts(
                texts.say("fresh.caption", on),
                List.of(
                        number("fresh.count", declared.size()),
                        number("fresh.ended", ended),
                        number("fresh.soon", near.size() - ended),
                        number(
                                "fresh.endless",
                                declared.stream()
                                        .filter(item -> item.until() == null)
                                        .count()))));
        if (!near.isEmpty()) {
            blocks.add(new Block.Rows(table(
                    near.size() > SHORT ? texts.say("fresh.near.more", SHORT, near.size()) : texts.say("fresh.near"),
                    List.of(9, 5, 3, 4, 3),
                    near.stream().limit(SHORT).toList())));
        }
        return blocks;
    }

    /** All of it, what ends first before the rest; empty if people declared nothing. */
    Optional<Annex> annex() {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Annex(
                letter(),
                texts.say("fresh.title"),
                texts.say("fresh.introduction"),
                table(texts.say("fresh.table", letter(), on), List.of(116, 90, 62, 70, 56), declared)));
    }

    /** The annex of the matrix before it is left out if no duty has evidence. */
    private char letter() {
        return matrix.evidenced().isEmpty() ? 'B' : 'C';
    }

    private Fact number(String label, long number) {
        return new Fact(
                texts.say(label, SOON),
                texts.number(number),
                Column.Kind.NUMBER,
                input.cut().audit().whole());
    }

    private Table table(String caption, List<Integer> shares, List<Declared> items) {
        return new Table(
                caption,
                List.of(
                        new Column(texts.say("fresh.what"), shares.get(0), Column.Kind.TEXT),
                        new Column(texts.say("fresh.recorded"), shares.get(1), Column.Kind.TEXT),
                        new Column(texts.say("fresh.age"), shares.get(2), Column.Kind.NUMBER),
                        new Column(texts.say("fresh.until"), shares.get(3), Column.Kind.TEXT),
                        new Column(texts.say("fresh.left"), shares.get(4), Column.Kind.NUMBER)),
                items.stream().map(this::row).toList());
    }

    private Table.Row row(Declared item) {
        LocalDate until = item.until();
        return new Table.Row(
                List.of(
                        item.name(),
                        Minutes.of(item.entry().entry().minute()),
                        texts.number(item.age(on)),
                        until == null ? texts.say("fresh.no-end") : until.toString(),
                        until == null ? "" : texts.number(ChronoUnit.DAYS.between(on, until))),
                input.cut().audit().stated(EvidenceClass.DECLARED, List.of(item.entry())));
    }

    private Stream<OpenedEntry> about(String type) {
        return input.cut()
                .audit()
                .ofType(type)
                .filter(entry -> input.cut().systemId().equals(entry.entry().system()));
    }

    /** What an entry is evidence of; a later entry of the same name takes its place. Null where nothing can be read. */
    private @Nullable String name(OpenedEntry entry) {
        String requirement = entry.text("requirement");
        if (requirement != null) {
            return input.catalogue()
                    .find(requirement)
                    .map(known -> texts.say("fresh.answer", matrix.words().name(known)))
                    .orElse(null);
        }
        String kind = entry.text("kind");
        if (kind == null || !texts.has("practice." + kind)) {
            return null;
        }
        String subject = Stream.of("name", "title", "notice", "model")
                .map(entry::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
        String word = texts.say("practice." + kind);
        return subject.isEmpty() ? word : texts.say("fresh.practice", word, subject);
    }
}
