package org.lineproof.web.portal.practices;

import java.util.Arrays;
import java.util.List;
import org.lineproof.registry.entity.practice.EventKind;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeField.Form;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.web.portal.wording.Words;

/** A member of a practice as a field of the form. */
public record FieldLine(PracticeKind kind, PracticeField field) {

    /** A choice and what it is called. */
    public record Choice(String value, String label) {}

    public String name() {
        return field.name();
    }

    /** Its label; what may stay empty says so. */
    public String label() {
        return PracticeWords.label(kind, field) + (field.required() ? "" : " (may stay empty)");
    }

    public String hint() {
        return PracticeWords.hint(kind, field);
    }

    public boolean required() {
        return field.required();
    }

    /** Whether one of the registered model versions is chosen. */
    public boolean model() {
        return field.form() == Form.DIGEST && field.name().equals("model");
    }

    /** Whether it takes one line of text. */
    public boolean line() {
        return field.form() == Form.SHORT || field.form() == Form.PERIOD || field.form() == Form.DIGEST && !model();
    }

    /** Whether it takes several lines. */
    public boolean lines() {
        return field.form() == Form.LONG || field.form() == Form.FIGURES;
    }

    public boolean day() {
        return field.form() == Form.DAY;
    }

    public boolean truth() {
        return field.form() == Form.TRUTH;
    }

    public boolean events() {
        return field.form() == Form.EVENTS;
    }

    /** The kinds of events there are. */
    public static List<Choice> eventKinds() {
        return Arrays.stream(EventKind.values())
                .map(event -> new Choice(event.word(), Words.capital(Words.plain(event))))
                .toList();
    }
}
