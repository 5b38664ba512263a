package org.lineproof.evidence.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * What a producer states about one decision of a model.
 *
 * @param producer who states it ({@code iss})
 * @param system the AI system
 * @param epoch the producer's epoch, at least 0
 * @param sequence the producer's sequence within the epoch, at least 1
 * @param fields the fields known to us, each of the form that {@link ReceiptField} asks for
 */
public record InferenceStatement(String producer, String system, long epoch, long sequence, ObjectNode fields) {
    /** Header {@code typ} of an SD-JWT receipt. */
    public static final String SD_JWT_TYPE = "lineproof-receipt+sd-jwt";

    /** Header {@code typ} of a plain JWS receipt. */
    public static final String JWS_TYPE = "lineproof-receipt+jwt";

    private static final long VERSION = 1;

    public InferenceStatement {
        fields = fields.deepCopy();
    }

    /**
     * The statement of a token, whose signature the caller checks.
     *
     * @throws MalformedJson when a claim is missing or malformed, unknown, or a required field is not shown
     */
    public static InferenceStatement of(ReceiptToken token) throws MalformedJson {
        return of(token.claims(), token.fields());
    }

    /**
     * The statement of clear claims and fields.
     *
     * @throws MalformedJson as {@link #of(ReceiptToken)} does
     */
    public static InferenceStatement of(ObjectNode clear, ObjectNode fields) throws MalformedJson {
        InferenceStatement statement = coordinates(clear);
        for (var field : fields.properties()) {
            ReceiptField known = ReceiptField.of(field.getKey())
                    .orElseThrow(() -> new MalformedJson(field.getKey(), "is not a field of a receipt"));
            if (!known.accepts(field.getValue())) {
                throw new MalformedJson(known.field(), "expected " + known.expected());
            }
            statement.fields.set(field.getKey(), field.getValue());
        }
        statement.require(ReceiptField.MODEL_DIGEST);
        statement.require(ReceiptField.DECISION_ID);
        statement.require(ReceiptField.TIME);
        if (statement.field(ReceiptField.OUTPUT_COMMITMENT).isEmpty()) {
            statement.require(ReceiptField.OUTPUT_CLASS);
        }
        return statement;
    }

    /**
     * The claims that stay in clear, without fields: who, which system, which number.
     *
     * @throws MalformedJson when one of them is missing or malformed
     */
    public static InferenceStatement coordinates(ObjectNode payload) throws MalformedJson {
        Members claims = Members.of(payload, "");
        if (claims.integer("v", 0) != VERSION) {
            throw claims.refusal("v", "only version " + VERSION + " of a receipt is known");
        }
        return new InferenceStatement(
                claims.text("iss"),
                claims.text("system"),
                claims.integer("epoch", 0),
                claims.integer("sequence", 1),
                JsonNodeFactory.instance.objectNode());
    }

    /** The clear claims of a token to be signed. */
    public ObjectNode clearClaims() {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("v", VERSION).put("iss", producer).put("system", system);
        return claims.put("epoch", epoch).put("sequence", sequence);
    }

    /** A copy of the fields. */
    @Override
    public ObjectNode fields() {
        return fields.deepCopy();
    }

    /** A field's value, empty when it is not there. */
    public Optional<JsonNode> field(ReceiptField field) {
        return Optional.ofNullable(fields.get(field.field()));
    }

    /** A field's text, empty when it is not there or no text. */
    public Optional<String> text(ReceiptField field) {
        return field(field).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private void require(ReceiptField field) throws MalformedJson {
        if (field(field).isEmpty()) {
            throw new MalformedJson(field.field(), "is missing; expected " + field.expected());
        }
    }
}
