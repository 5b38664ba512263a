package org.lineproof.evidence.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lineproof.evidence.digest.Hash;

/** The fields of an inference receipt, each of which can be shown or withheld alone. */
public enum ReceiptField {
    MODEL_DIGEST("modelDigest", "'sha256:' and 64 lower-case hexadecimal digits", ReceiptField::isDigest),
    MODEL_VERSION("modelVersion", "name@version", ReceiptField::isText),
    DECISION_ID("decisionId", "a string that is not empty", ReceiptField::isText),
    TIME("time", "a time with zone, RFC 3339", ReceiptField::isTime),
    INPUT_COMMITMENT("inputCommitment", "a string that is not empty", ReceiptField::isText),
    OUTPUT_CLASS("outputClass", "a string or an integer", value -> isText(value) || value.isIntegralNumber()),
    OUTPUT_COMMITMENT("outputCommitment", "a string that is not empty", ReceiptField::isText),
    CONFIDENCE("confidence", "a number from 0 to 1", ReceiptField::isShare),
    FACTORS("factors", "an array", JsonNode::isArray),
    FACTORS_METHOD("factorsMethod", "a string that is not empty", ReceiptField::isText),
    SUBJECT_REF("subjectRef", "a string that is not empty", ReceiptField::isText),
    UNIT("unit", "a string that is not empty", ReceiptField::isText),
    NOTICE_ID("noticeId", "a string that is not empty", ReceiptField::isText),
    INSTRUCTIONS_VERSION("instructionsVersion", "a string that is not empty", ReceiptField::isText),
    POLICY_ID("policyId", "a string that is not empty", ReceiptField::isText),
    ENVIRONMENT(
            "environment",
            "an object with one or more of 'region', 'hardware' and 'softwareDigest'",
            ExternalForms::isEnvironment),
    REFERENCES(
            "references",
            "1 to 100 objects with 'uri' (ipfs, ar or s3) and 'digest' ('sha256:' and 64 lower-case hexadecimal"
                    + " digits)",
            ExternalForms::isReferences),
    DECISION_SALT("decisionSalt", "64 lower-case hexadecimal digits, 32 random bytes", ReceiptField::isSalt),
    PROOF(
            "proof",
            "an object with 'system', 'anchor' ('sha256:' and 64 lower-case hexadecimal digits) and what the system"
                    + " needs",
            ReceiptField::isProof);

    private static final Map<String, ReceiptField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ReceiptField::field, Function.identity()));

    private final String field;
    private final String expected;
    private final Predicate<JsonNode> form;

    ReceiptField(String field, String expected, Predicate<JsonNode> form) {
        this.field = field;
        this.expected = expected;
        this.form = form;
    }

    /** The name of the claim or disclosure. */
    public String field() {
        return field;
    }

    /** What a value of this field looks like, in words. */
    public String expected() {
        return expected;
    }

    /** Whether the value has the form of this field. */
    public boolean accepts(JsonNode value) {
        return form.test(value);
    }

    /** Whether a proof's public signal can be compared with this field. */
    public boolean bindable() {
        return switch (this) {
            case TIME, CONFIDENCE, FACTORS, DECISION_ID, ENVIRONMENT, REFERENCES, DECISION_SALT, PROOF -> false;
            default -> true;
        };
    }

    /** The field of this name, empty for a name that no receipt has. */
    public static Optional<ReceiptField> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean isText(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank();
    }

    static boolean isDigest(JsonNode value) {
        return value.isTextual() && isHex(value.textValue(), "sha256:");
    }

    private static boolean isSalt(JsonNode value) {
        return value.isTextual() && isHex(value.textValue(), "");
    }

    /** Whether the text is this and 64 lower-case hexadecimal digits. */
    private static boolean isHex(String text, String before) {
        if (text.length() != before.length() + 2 * Hash.LENGTH || !text.startsWith(before)) {
            return false;
        }
        for (int i = before.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShare(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
    }

    private static boolean isProof(JsonNode value) {
        return isText(value.path("system")) && isDigest(value.path("anchor"));
    }

    private static boolean isTime(JsonNode value) {
        try {
            return value.isTextual() && OffsetDateTime.parse(value.textValue()).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
