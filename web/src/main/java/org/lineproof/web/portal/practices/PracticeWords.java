package org.lineproof.web.portal.practices;

import java.util.Map;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.web.portal.wording.Words;

/** Kinds of practices and their members in words. */
final class PracticeWords {
    /** Labels of members whose name does not say enough; one of a single kind stands under {@code kind.member}. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("basis", "Why so long"),
            Map.entry("model", "Model version"),
            Map.entry("testing.report", "Digest of the signed report"),
            Map.entry("document", "Digest of the document"),
            Map.entry("datasheet.name", "Name of the data set"),
            Map.entry("rights", "Right to use it"),
            Map.entry("placedOnMarket", "Placed on the market"),
            Map.entry("notice", "Id of the notice"),
            Map.entry("since", "Shown since"),
            Map.entry("contact", "Who answers an authority"),
            Map.entry("risk", "Events for risks, Art. 12(2)(a)"),
            Map.entry("monitoring", "Events for monitoring after the market, Art. 12(2)(b)"),
            Map.entry("operation", "Events for operation by deployers, Art. 12(2)(c)"),
            Map.entry("place", "Where the logs are kept"),
            Map.entry("control", "Who controls that place"),
            Map.entry("elsewhere", "What is recorded elsewhere"),
            Map.entry("change", "What was changed"),
            Map.entry("substantial", "Is it a substantial modification?"),
            Map.entry("decidedBy", "Who decided"),
            Map.entry("modification.date", "Decided on"),
            Map.entry("testing.date", "Tested on"),
            Map.entry("transfers", "Transfers to third countries"),
            Map.entry("processing.erasure", "When data is erased"),
            Map.entry("subjects", "Whose data it is"));

    private static final Map<String, String> HINTS = Map.of(
            "retention.period", "ISO 8601: P6M are six months, P10Y ten years.",
            "metrics.figures", "One figure a line: name; value; data set. The data set may be missing.",
            "notice.audience", "Such as persons, or workers.",
            "notice.notice", "The receipts of decisions name it.",
            "instructions.version", "The receipts of decisions name it.",
            "logging.clock", "By which clock events get their time.",
            "modification.substantial", "A person's decision: nothing is derived from a new digest.");

    private PracticeWords() {}

    /** "Logging". */
    static String title(PracticeKind kind) {
        return Words.capital(kind.word());
    }

    /** What a practice of the kind is, with the law behind it. */
    static String about(PracticeKind kind) {
        return switch (kind) {
            case RETENTION -> "How long records are kept, Art. 19(1) and 26(6).";
            case METRICS -> "How well a model version does, Art. 15(3).";
            case TESTING -> "A test of a model version with its signed report, Annex IV 2(g).";
            case DATASHEET -> "Where a data set comes from and on what right it is used, Art. 10(2)(b).";
            case DOCUMENTATION -> "A document that has to be kept, Art. 18.";
            case INSTRUCTIONS -> "A version of the instructions for use, Art. 13(2) and 26(1).";
            case NOTICE -> "What people are told, Art. 50, 26(7) and 26(11).";
            case CONTACT -> "Who answers an authority, in which language and form, Art. 21 and 26(12).";
            case LOGGING ->
                "Which events are recorded for the purposes of Art. 12(2), by which clock, where, and in whose"
                        + " control.";
            case MODIFICATION -> "A change, and what a person decided about it, Art. 3(23) and 43(4).";
            case PROCESSING -> "The record of processing, GDPR Art. 30(1).";
        };
    }

    static String label(PracticeKind kind, PracticeField field) {
        String said = LABELS.get(kind.word() + "." + field.name());
        return said != null ? said : LABELS.getOrDefault(field.name(), Words.capital(Words.spaced(field.name())));
    }

    /** What has to be known to fill the field in; empty if its label says it. */
    static String hint(PracticeKind kind, PracticeField field) {
        String said = HINTS.getOrDefault(kind.word() + "." + field.name(), "");
        return said.isEmpty()
                        && field.form() == PracticeField.Form.DIGEST
                        && !field.name().equals("model")
                ? "sha256: and 64 hexadecimal digits."
                : said;
    }
}
