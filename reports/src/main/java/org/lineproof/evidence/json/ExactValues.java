package org.lineproof.evidence.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Values that every reader keeps exactly: no lone surrogate, no integer beyond 2^53 - 1, no number that overflows. */
final class ExactValues {
    private ExactValues() {}

    /** Whether the value and all within it are exact. */
    static boolean in(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT:
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    if (!isText(member.getKey()) || !in(member.getValue())) {
                        return false;
                    }
                }
                return true;
            case ARRAY:
                for (int i = 0; i < node.size(); i++) {
                    if (!in(node.get(i))) {
                        return false;
                    }
                }
                return true;
            case STRING:
                return isText(node.textValue());
            case NUMBER:
                return isNumber(node);
            default:
                return true;
        }
    }

    /** The first value that is not exact, by its place. @throws IllegalArgumentException when there is none */
    static MalformedJson refusal(JsonNode node) {
        try {
            check(node, "");
        } catch (MalformedJson e) {
            return e;
        }
        throw new IllegalArgumentException("every value is exact");
    }

    private static void check(JsonNode node, String at) throws MalformedJson {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isText(member.getKey())) {
                throw new MalformedJson(at, "a lone surrogate is no character");
            }
            check(member.getValue(), at + "/" + member.getKey());
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at + "/" + i);
            }
        } else if (!in(node)) {
            throw new MalformedJson(at, reason(node));
        }
    }

    private static String reason(JsonNode node) {
        if (node.isTextual()) {
            return "a lone surrogate is no character";
        }
        return node.isIntegralNumber()
                ? "an integer beyond 2^53 - 1; send it as a string"
                : "a number too large for a double";
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isNumber(JsonNode node) {
        return node.isIntegralNumber()
                ? node.canConvertToLong() && Math.abs(node.longValue()) <= CanonicalJson.MAX_INTEGER
                : Double.isFinite(node.doubleValue());
    }
}
