package org.lineproof.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.lineproof.evidence.statement.ReceiptField;

/** What is stated about one decision of a model, field by field. Immutable. */
public final class Decision {
    private final ObjectNode fields;

    private Decision(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * @param modelDigest "sha256:" and the model's digest, as registered
     * @param decisionId names the decision, so that it can be found again
     * @param time when it was made
     */
    public static Decision of(String modelDigest, String decisionId, Instant time) {
        return new Decision(JsonNodeFactory.instance.objectNode())
                .with(ReceiptField.MODEL_DIGEST, modelDigest)
                .with(ReceiptField.DECISION_ID, decisionId)
                .with(ReceiptField.TIME, time.toString());
    }

    /** What the model answered. */
    public Decision outputClass(String outputClass) {
        return with(ReceiptField.OUTPUT_CLASS, outputClass);
    }

    /** How sure it was, from 0 to 1. */
    public Decision confidence(double confidence) {
        return with(ReceiptField.CONFIDENCE, JsonNodeFactory.instance.numberNode(confidence));
    }

    /** What it judged, without showing it. */
    public Decision input(Commitment input) {
        return with(ReceiptField.INPUT_COMMITMENT, input.text());
    }

    /** What it answered, without showing it. */
    public Decision output(Commitment output) {
        return with(ReceiptField.OUTPUT_COMMITMENT, output.text());
    }

    public Decision with(ReceiptField field, String value) {
        return with(field, JsonNodeFactory.instance.textNode(value));
    }

    /** @throws IllegalArgumentException if the value has not the form of the field */
    public Decision with(ReceiptField field, JsonNode value) {
        if (!field.accepts(value)) {
            throw new IllegalArgumentException(field.field() + ": expected " + field.expected());
        }
        return new Decision(fields.deepCopy().set(field.field(), value));
    }

    ObjectNode fields() {
        return fields.deepCopy();
    }
}
