package org.lineproof.evidence.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Forms of the fields that speak of what lies outside: where the model ran, and inputs that are kept elsewhere. */
final class ExternalForms {
    private static final String DIGEST = "softwareDigest";
    private static final Set<String> ENVIRONMENT = Set.of("region", "hardware", DIGEST);
    private static final Set<String> REFERENCE = Set.of("uri", "digest");
    private static final int MAX_REFERENCES = 100;
    private static final int MAX_URI = 2_048;

    private ExternalForms() {}

    static boolean isEnvironment(JsonNode value) {
        return value.isObject()
                && !value.isEmpty()
                && value.properties().stream().allMatch(ExternalForms::isPlace);
    }

    private static boolean isPlace(Map.Entry<String, JsonNode> member) {
        return ENVIRONMENT.contains(member.getKey())
                && (member.getKey().equals(DIGEST)
                        ? ReceiptField.isDigest(member.getValue())
                        : ReceiptField.isText(member.getValue()));
    }

    /** An address alone would say nothing about what lies there; with the digest it is a commitment. */
    static boolean isReferences(JsonNode value) {
        if (!value.isArray() || value.isEmpty() || value.size() > MAX_REFERENCES) {
            return false;
        }
        for (JsonNode reference : value) {
            boolean whole = reference.isObject() && reference.size() == REFERENCE.size();
            if (!whole || !isUri(reference.path("uri")) || !ReceiptField.isDigest(reference.path("digest"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUri(JsonNode value) {
        return value.isTextual()
                && value.textValue().length() <= MAX_URI
                && value.textValue().matches("(ipfs|ar|s3)://[!-~]+");
    }
}
