package org.lineproof.reporting.control.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.json.ReportReader;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/**
 * What people wrote, where it quotes a value that an extract withholds. Looked through is each text of an entry that is no
 * receipt (answers, texts of sections, practices, declarations, acts, releases), and what was told in the request. In the
 * report a word stands in the place of each quote; the report's own words are left alone.
 */
public final class Quotes {
    /** Members of a report that are no texts: what refers to something. */
    private static final Set<String> REFERRING = Set.of("origin", "kind", "id", "from", "to", "state", "evidence");

    private static final char RECEIPTS = 'A';

    private record Masked(String text, String instead, int passages) {}

    private final Opening opening;
    private final Texts words;
    private final Map<String, Masked> wholes = new HashMap<>();
    private final List<Masked> within;
    private final Set<Masked> met = new HashSet<>();

    private Quotes(Opening opening, Texts words, Collection<String> texts) {
        this.opening = opening;
        this.words = words;
        List<Masked> quoting = new ArrayList<>();
        for (String text : new HashSet<>(texts)) {
            @Nullable
            Masked masked = opening.masked(text, words.say("passage"))
                    .map(found -> new Masked(text, found.text(), found.count()))
                    .orElse(null);
            if (masked != null) {
                quoting.add(masked);
            } else if (opening.withholds(text)) {
                wholes.put(text, new Masked(text, words.say("passage"), 1));
            }
        }
        quoting.sort(
                Comparator.comparing((Masked masked) -> -masked.text().length()).thenComparing(Masked::text));
        this.within = List.copyOf(quoting);
    }

    /** @param told what the request says, in the words of whoever made it */
    public static Quotes of(EvidenceCut cut, Collection<String> told, Opening opening, Texts words) {
        List<String> texts = new ArrayList<>(told);
        Stream.of(cut.system(), cut.lineage(), cut.audit())
                .flatMap(log -> log.entries().stream())
                .filter(entry -> !entry.is("inference"))
                .flatMap(entry -> Stream.ofNullable(entry.content()))
                .flatMap(content -> content.disclosures().stream())
                .forEach(field -> collect(field.value(), texts));
        return new Quotes(opening, words, texts);
    }

    private static void collect(JsonNode value, List<String> texts) {
        if (value.isContainerNode()) {
            value.forEach(member -> collect(member, texts));
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            texts.add(value.textValue());
            if (value.textValue().indexOf('\n') >= 0) {
                value.textValue().lines().filter(line -> !line.isBlank()).forEach(texts::add);
            }
        }
    }

    /**
     * The report without the quotes; it says how many there were, where fields are withheld or any was found.
     *
     * @param section number of the section that says what is kept back
     */
    public ReportRecord withheldFrom(ReportRecord report, int section) {
        ReportRecord shown = within.isEmpty() && wholes.isEmpty() ? report : masked(report);
        int passages = met.stream().mapToInt(Masked::passages).sum();
        if (passages == 0 && opening.withheld().isEmpty()) {
            return shown;
        }
        return with(
                shown,
                shown.sections().stream()
                        .map(one -> one.number() == section ? told(one, passages) : one)
                        .toList(),
                shown.annexes());
    }

    private static ReportRecord with(ReportRecord report, List<Section> sections, List<Annex> annexes) {
        return new ReportRecord(
                report.id(),
                report.language(),
                report.definition(),
                report.organisation(),
                report.system(),
                report.period(),
                report.pins(),
                report.verification(),
                sections,
                annexes);
    }

    private Section told(Section section, int passages) {
        List<Block> blocks = new ArrayList<>(section.blocks());
        blocks.add(new Block.Paragraph(passages == 0 ? words.say("passages.none") : words.count("passages", passages)));
        blocks.add(new Block.Paragraph(words.say("passages.rule")));
        return new Section(section.number(), section.title(), blocks);
    }

    private ReportRecord masked(ReportRecord report) {
        ObjectNode tree = ReportJson.tree(with(report, report.sections(), List.of()));
        mask(tree.get("system"));
        mask(tree.get("sections"));
        try {
            ReportRecord masked = ReportReader.of(CanonicalJson.bytes(tree));
            return with(
                    masked,
                    masked.sections(),
                    report.annexes().stream().map(this::masked).toList());
        } catch (MalformedJson e) {
            throw new IllegalStateException("a report without its quotes is no report", e);
        }
    }

    /** The annex of receipts lists them and acts field by field: none of those that quote is shown there. */
    private Annex masked(Annex annex) {
        if (annex.letter() == RECEIPTS) {
            return annex;
        }
        Table table = annex.table();
        List<Table.Row> rows = table.rows().stream()
                .map(row ->
                        new Table.Row(row.cells().stream().map(this::instead).toList(), row.basis()))
                .toList();
        return new Annex(
                annex.letter(), annex.title(), annex.introduction(), new Table(table.caption(), table.columns(), rows));
    }

    private void mask(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                @Nullable String masked = masked(array.get(at));
                if (masked != null) {
                    array.set(at, TextNode.valueOf(masked));
                }
            }
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                @Nullable String masked = REFERRING.contains(member.getKey()) ? null : masked(member.getValue());
                if (masked != null) {
                    member.setValue(TextNode.valueOf(masked));
                }
            }
        }
    }

    /** What stands in the place of a text, null where it stays; what is no text is looked into. */
    private @Nullable String masked(JsonNode node) {
        if (!node.isTextual()) {
            mask(node);
            return null;
        }
        String shown = instead(node.textValue());
        return shown.equals(node.textValue()) ? null : shown;
    }

    private String instead(String text) {
        Masked whole = wholes.get(text);
        if (whole != null) {
            met.add(whole);
            return whole.instead();
        }
        String shown = text;
        for (Masked masked : within) {
            if (shown.contains(masked.text())) {
                met.add(masked);
                shown = shown.replace(masked.text(), masked.instead());
            }
        }
        return shown;
    }
}
