package org.lineproof.reporting.control.r11;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.text.Minutes;

/** Section 3: how old what people declared is, and how long it still holds. */
final class FreshnessSection {
    private final ReportInput input;
    private final Matrix matrix;
    private final Texts texts;
    private final LocalDate on;

    private FreshnessSection(ReportInput input, Matrix matrix) {
        this.input = input;
        this.matrix = matrix;
        this.texts = R11.texts(input);
        this.on = matrix.standings().on();
    }

    static List<Block> of(ReportInput input, Matrix matrix) {
        return new FreshnessSection(input, matrix).blocks();
    }

    private List<Block> blocks() {
        Map<String, OpenedEntry> newest = new LinkedHashMap<>();
        Stream.concat(about(Answer.ENTRY_TYPE), about(PracticeRegistry.ENTRY_TYPE))
                .forEach(entry -> {
                    String name = name(entry);
                    if (name != null) {
                        newest.put(name, entry);
                    }
                });
        if (newest.isEmpty()) {
            return List.of(new Block.NoEvidence(texts.say("fresh.none"), List.of(texts.say("fresh.none.supply"))));
        }
        return List.of(new Block.Rows(new Table(
                texts.say("fresh.table", on),
                List.of(
                        new Column(texts.say("fresh.what"), 8, Column.Kind.TEXT),
                        new Column(texts.say("fresh.recorded"), 5, Column.Kind.TEXT),
                        new Column(texts.say("fresh.age"), 2, Column.Kind.NUMBER),
                        new Column(texts.say("fresh.until"), 3, Column.Kind.TEXT),
                        new Column(texts.say("fresh.left"), 2, Column.Kind.NUMBER)),
                newest.entrySet().stream()
                        .map(item -> row(item.getKey(), item.getValue()))
                        .toList())));
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

    private Table.Row row(String name, OpenedEntry entry) {
        LocalDate recorded = LocalDate.ofInstant(entry.entry().minute(), ZoneOffset.UTC);
        String until = entry.text("validUntil") == null ? entry.text("keptUntil") : entry.text("validUntil");
        return new Table.Row(
                List.of(
                        name,
                        Minutes.of(entry.entry().minute()),
                        texts.number(ChronoUnit.DAYS.between(recorded, on)),
                        until == null ? texts.say("fresh.no-end") : until,
                        until == null ? "" : texts.number(ChronoUnit.DAYS.between(on, LocalDate.parse(until)))),
                input.cut().audit().stated(EvidenceClass.DECLARED, List.of(entry)));
    }
}
