package org.lineproof.assurance.entity.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * What an organisation answers to a requirement about one AI system. Nobody but the organisation says so.
 *
 * @param requirement id in the catalogue
 * @param catalogue version of the catalogue that was read
 * @param text why
 * @param document digest of the document that shows it
 * @param validFrom first day on which the answer holds
 * @param validUntil last day on which it holds; it has to be looked at again then
 */
public record Answer(
        String requirement,
        String catalogue,
        Stance stance,
        String text,
        ModelDigest document,
        LocalDate validFrom,
        LocalDate validUntil) {
    /** What is answered. */
    public enum Stance {
        MET,
        NOT_MET,
        NOT_APPLICABLE;

        /** Its name in documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException naming the stances there are */
        public static Stance of(String word) {
            return Arrays.stream(values())
                    .filter(stance -> stance.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected met, not-met or not-applicable"));
        }
    }

    /** The entry's type in the log {@code audit}. */
    public static final String ENTRY_TYPE = "answer";

    private static final int MAX_YEARS = 10;

    /** @throws Refusal naming the field if the text cannot be taken or the days are no period of at most ten years */
    public Answer {
        Wording.LONG.check("text", text);
        if (validUntil.isBefore(validFrom) || validUntil.isAfter(validFrom.plusYears(MAX_YEARS))) {
            throw Refusal.unprocessable(
                    "validUntil", "expected a day from validFrom on, at most " + MAX_YEARS + " years later");
        }
    }

    /**
     * @param catalogue version of the catalogue in use
     * @throws Refusal naming the member that is missing, unknown or ill-formed
     */
    public static Answer parse(ObjectNode body, String catalogue) {
        try {
            Members members =
                    Members.of(body, "").only("requirement", "stance", "text", "document", "validFrom", "validUntil");
            return new Answer(
                    members.text("requirement"),
                    catalogue,
                    members.read("stance", Stance::of),
                    members.text("text"),
                    members.read("document", ModelDigest::new),
                    members.read("validFrom", LocalDate::parse),
                    members.read("validUntil", LocalDate::parse));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    /** What the log entry commits to. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requirement", requirement)
                .put("catalogue", catalogue)
                .put("stance", stance.word())
                .put("text", text)
                .put("document", document.value())
                .put("validFrom", validFrom.toString())
                .put("validUntil", validUntil.toString());
    }
}
