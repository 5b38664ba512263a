package org.lineproof.registry.entity.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * A member of a practice.
 *
 * @param required whether it has to be there
 */
public record PracticeField(String name, Form form, boolean required) {
    /** What a member may hold. */
    public enum Form {
        /** At most a line. */
        SHORT,
        /** A few paragraphs. */
        LONG,
        /** {@code sha256:} and 64 hexadecimal digits. */
        DIGEST,
        /** A day, ISO 8601. */
        DAY,
        /** Years, months or days, ISO 8601, such as {@code P6M}. */
        PERIOD,
        /** 1 to 50 figures, each {@code {"name","value","dataset"}}; dataset may be missing. */
        FIGURES,
        /** 1 or more words of {@link EventKind}, none of them twice. */
        EVENTS,
        /** true or false. */
        TRUTH
    }

    private static final int MAX_FIGURES = 50;

    static PracticeField required(String name, Form form) {
        return new PracticeField(name, form, true);
    }

    static PracticeField optional(String name, Form form) {
        return new PracticeField(name, form, false);
    }

    /** @throws Refusal naming the member if what it holds cannot be taken */
    void check(Members members) throws MalformedJson {
        if (!members.has(name) && !required) {
            return;
        }
        switch (form) {
            case SHORT -> Wording.SHORT.check(name, members.text(name));
            case LONG -> Wording.LONG.check(name, members.text(name));
            case DIGEST -> members.read(name, ModelDigest::new);
            case DAY -> members.read(name, LocalDate::parse);
            case PERIOD -> period(members);
            case FIGURES -> figures(members.list(name));
            case EVENTS -> events(members.readAll(name, EventKind::of));
            case TRUTH -> members.truth(name);
        }
    }

    private void period(Members members) throws MalformedJson {
        Period period = members.read(name, PracticeField::asPeriod);
        if (period.isNegative() || period.isZero()) {
            throw Refusal.unprocessable(name, "expected a period that is longer than nothing, such as P6M");
        }
    }

    private static Period asPeriod(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a period in ISO 8601, such as P6M", e);
        }
    }

    private void events(List<EventKind> kinds) {
        if (kinds.isEmpty() || Set.copyOf(kinds).size() < kinds.size()) {
            throw Refusal.unprocessable(
                    name, "expected kinds of events, each once; leave the member out if there are none");
        }
    }

    private void figures(List<JsonNode> figures) throws MalformedJson {
        if (figures.isEmpty() || figures.size() > MAX_FIGURES) {
            throw Refusal.unprocessable(name, "expected 1 to " + MAX_FIGURES + " figures");
        }
        for (JsonNode node : figures) {
            Members figure = Members.of(node, name).only("name", "value", "dataset");
            Wording.SHORT.check(name + ".name", figure.text("name"));
            Wording.SHORT.check(name + ".value", figure.text("value"));
            if (figure.has("dataset")) {
                Wording.SHORT.check(name + ".dataset", figure.text("dataset"));
            }
        }
    }
}
