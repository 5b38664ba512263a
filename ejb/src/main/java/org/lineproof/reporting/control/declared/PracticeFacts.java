package org.lineproof.reporting.control.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

/** What was laid down about a system, as facts: one for each member, a figure each for figures. */
public final class PracticeFacts {
    private final EvidenceCut cut;
    private final Texts texts;

    public PracticeFacts(EvidenceCut cut, Language language) {
        this.cut = cut;
        this.texts = DeclaredTexts.in(language);
    }

    /**
     * Of practices of one kind the newest of each subject, in the order of their subjects' first appearance.
     *
     * @param subject the members that name the subject
     */
    public static List<OpenedEntry> newest(List<OpenedEntry> practices, String... subject) {
        Map<List<String>, OpenedEntry> newest = new LinkedHashMap<>();
        for (OpenedEntry practice : practices) {
            newest.put(
                    Stream.of(subject)
                            .map(member -> String.valueOf(practice.text(member)))
                            .toList(),
                    practice);
        }
        return List.copyOf(newest.values());
    }

    /** The facts of all members that the practice has. */
    public List<Fact> all(OpenedEntry practice) {
        List<Fact> facts = new ArrayList<>();
        PracticeKind kind = PracticeKind.of(String.valueOf(practice.text("kind")));
        kind.fields().forEach(field -> facts.addAll(facts(practice, kind, field)));
        return facts;
    }

    /** The facts of these members, as far as the practice has them. */
    public List<Fact> some(OpenedEntry practice, Set<String> members) {
        List<Fact> facts = new ArrayList<>();
        PracticeKind kind = PracticeKind.of(String.valueOf(practice.text("kind")));
        kind.fields().stream()
                .filter(field -> members.contains(field.name()))
                .forEach(field -> facts.addAll(facts(practice, kind, field)));
        return facts;
    }

    private List<Fact> facts(OpenedEntry practice, PracticeKind kind, PracticeField field) {
        JsonNode value = practice.field(field.name());
        Basis basis = cut.stated(EvidenceClass.DECLARED, List.of(practice));
        if (field.form() == PracticeField.Form.FIGURES) {
            List<Fact> figures = new ArrayList<>();
            value.forEach(figure -> figures.add(figure(figure, basis)));
            return figures;
        }
        String text = text(value, field);
        if (text == null) {
            return List.of();
        }
        String label = texts.say("practice." + kind.word() + "." + field.name());
        return List.of(
                field.form() == PracticeField.Form.DIGEST
                        ? Fact.digest(label, DeclaredAnswer.hex(text), basis)
                        : Fact.text(label, text, basis));
    }

    /** What a member says in words; null if the practice does not have it. */
    private @Nullable String text(JsonNode value, PracticeField field) {
        return switch (field.form()) {
            case EVENTS -> value.isArray() ? events(value) : null;
            case TRUTH -> value.isBoolean() ? texts.say("truth." + value.booleanValue()) : null;
            default -> value.textValue();
        };
    }

    private String events(JsonNode kinds) {
        List<String> words = new ArrayList<>();
        kinds.forEach(kind -> words.add(texts.sayOr("event." + kind.asText(), kind.asText())));
        return String.join(", ", words);
    }

    private Fact figure(JsonNode figure, Basis basis) {
        String value = figure.path("value").asText();
        String dataset = figure.path("dataset").textValue();
        return Fact.text(
                figure.path("name").asText(), dataset == null ? value : texts.say("figure.on", value, dataset), basis);
    }
}
