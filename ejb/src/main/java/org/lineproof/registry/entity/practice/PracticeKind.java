package org.lineproof.registry.entity.practice;

import static org.lineproof.registry.entity.practice.PracticeField.Form.DAY;
import static org.lineproof.registry.entity.practice.PracticeField.Form.DIGEST;
import static org.lineproof.registry.entity.practice.PracticeField.Form.EVENTS;
import static org.lineproof.registry.entity.practice.PracticeField.Form.FIGURES;
import static org.lineproof.registry.entity.practice.PracticeField.Form.LONG;
import static org.lineproof.registry.entity.practice.PracticeField.Form.PERIOD;
import static org.lineproof.registry.entity.practice.PracticeField.Form.SHORT;
import static org.lineproof.registry.entity.practice.PracticeField.Form.TRUTH;
import static org.lineproof.registry.entity.practice.PracticeField.optional;
import static org.lineproof.registry.entity.practice.PracticeField.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be laid down about an AI system, and the members of each kind. */
public enum PracticeKind {
    /** How long records are kept: Art. 19(1), 26(6). */
    RETENTION(required("period", PERIOD), required("basis", LONG)),
    /** How well a model version does: Art. 15(3). */
    METRICS(required("model", DIGEST), required("figures", FIGURES)),
    /** A test of a model version with its signed report: Annex IV 2(g). */
    TESTING(
            required("model", DIGEST),
            required("report", DIGEST),
            required("signedBy", SHORT),
            required("date", DAY),
            optional("scope", LONG)),
    /** Where a data set comes from and on what right it is used: Art. 10(2)(b), Annex IV 2(d). */
    DATASHEET(
            required("namespace", SHORT),
            required("name", SHORT),
            required("origin", LONG),
            required("rights", LONG),
            optional("collection", LONG),
            optional("preparation", LONG)),
    /** A document that has to be kept: Art. 18. */
    DOCUMENTATION(
            required("title", SHORT),
            required("version", SHORT),
            required("document", DIGEST),
            required("placedOnMarket", DAY),
            required("keptUntil", DAY)),
    /** Instructions for use: Art. 13(2), 26(1). */
    INSTRUCTIONS(required("version", SHORT), required("document", DIGEST)),
    /** What people are told: Art. 50, 26(7) and (11). */
    NOTICE(required("notice", SHORT), required("audience", SHORT), required("since", DAY), required("text", LONG)),
    /** Who answers an authority, in which language and form: Art. 21, 26(12). */
    CONTACT(required("contact", SHORT), required("language", SHORT), required("form", SHORT)),
    /** Which events are recorded for Art. 12(2)(a), (b) and (c), by which clock, where, and in whose control: Art. 12, 19(1). */
    LOGGING(
            optional("risk", EVENTS),
            optional("monitoring", EVENTS),
            optional("operation", EVENTS),
            required("clock", SHORT),
            required("place", SHORT),
            required("control", SHORT),
            optional("elsewhere", LONG)),
    /** A change, and what a person decided: is it a substantial modification? Art. 3(23), 43(4), Annex IV 6. */
    MODIFICATION(
            optional("model", DIGEST),
            required("change", LONG),
            required("substantial", TRUTH),
            required("reasons", LONG),
            required("decidedBy", SHORT),
            required("date", DAY)),
    /** The record of processing: GDPR Art. 30(1)(a) to (g). */
    PROCESSING(
            required("purposes", LONG),
            optional("controller", LONG),
            optional("subjects", LONG),
            optional("data", LONG),
            optional("recipients", LONG),
            optional("transfers", LONG),
            optional("erasure", LONG),
            optional("security", LONG));

    private final List<PracticeField> fields;

    PracticeKind(PracticeField... fields) {
        this.fields = List.of(fields);
    }

    /** Its name in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The members that a practice of this kind has or may have. */
    public List<PracticeField> fields() {
        return fields;
    }

    /** @throws IllegalArgumentException naming the kinds there are */
    public static PracticeKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(values()).map(PracticeKind::word).collect(Collectors.joining(", "))));
    }
}
