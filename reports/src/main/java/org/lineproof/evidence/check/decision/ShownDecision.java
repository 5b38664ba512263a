package org.lineproof.evidence.check.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.decision.DisclosedDecision;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * A disclosed decision with what the bundle shows of it.
 *
 * @param document what was disclosed
 * @param entry the decision's entry
 * @param content what is shown of it
 * @param registration what is shown of its model's registration, null when there is none
 */
public record ShownDecision(
        DisclosedDecision document,
        BundledEntry entry,
        BundledContent content,
        @Nullable BundledContent registration) {

    /** A field of the decision, empty when it is withheld or was never stated. */
    public Optional<JsonNode> field(ReceiptField field) {
        return value(content, field.field());
    }

    /** A field that is a text or an integer, in decimal; empty when it is withheld or something else. */
    public Optional<String> text(ReceiptField field) {
        return field(field).filter(ShownDecision::isPlain).map(JsonNode::asText);
    }

    /** A field of the model's registration as text, empty when it is withheld or there is no registration. */
    public Optional<String> registered(String field) {
        return Optional.ofNullable(registration)
                .flatMap(content -> value(content, field))
                .filter(ShownDecision::isPlain)
                .map(JsonNode::asText);
    }

    private static boolean isPlain(JsonNode value) {
        return value.isTextual() || value.isIntegralNumber();
    }

    private static Optional<JsonNode> value(BundledContent content, String field) {
        return content.disclosures().stream()
                .filter(disclosure -> disclosure.name().equals(field))
                .map(Disclosure::value)
                .findFirst();
    }
}
