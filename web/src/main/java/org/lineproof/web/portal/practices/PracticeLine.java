package org.lineproof.web.portal.practices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeField.Form;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.web.portal.wording.Fact;

/** A practice as it was recorded, in words. */
public record PracticeLine(RecordedPractice recorded) {

    public String title() {
        return PracticeWords.title(recorded.kind());
    }

    /** What was laid down, member by member. */
    public List<Fact> facts() {
        ObjectNode members = recorded.json();
        return recorded.kind().fields().stream()
                .filter(field -> members.has(field.name()))
                .map(field -> fact(field, members.get(field.name())))
                .toList();
    }

    private Fact fact(PracticeField field, JsonNode value) {
        String label = PracticeWords.label(recorded.kind(), field);
        return switch (field.form()) {
            case TRUTH -> Fact.of(label, value.asBoolean() ? "yes" : "no");
            case EVENTS -> Fact.of(label, joined(value, JsonNode::asText, ", "));
            case FIGURES -> Fact.of(label, joined(value, PracticeLine::figure, "; "));
            default -> new Fact(label, value.asText(), field.form() == Form.DIGEST);
        };
    }

    private static String figure(JsonNode figure) {
        return figure.path("name").asText() + " " + figure.path("value").asText()
                + (figure.has("dataset") ? " on " + figure.get("dataset").asText() : "");
    }

    private static String joined(JsonNode list, Function<JsonNode, String> words, String between) {
        return StreamSupport.stream(list.spliterator(), false).map(words).collect(Collectors.joining(between));
    }

    public Instant recordedAt() {
        return recorded.recordedAt();
    }

    /** The entry in the log {@code audit}. */
    public String entry() {
        return recorded.entry().toString();
    }
}
