package org.lineproof.evidence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON in the one way two readers cannot understand differently: no duplicate members, nothing after the value,
 * no integers beyond 2^53 - 1, no numbers that overflow, no bad UTF-8, no lone surrogates, at most 64 levels.
 */
public final class StrictJson {
    /** Deepest nesting accepted. */
    public static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * One JSON value of any kind.
     *
     * @param utf8 the document
     * @param maxBytes the most bytes accepted
     * @throws MalformedJson when one of the rules above is broken
     */
    public static JsonNode parse(byte[] utf8, int maxBytes) throws MalformedJson {
        if (utf8.length > maxBytes) {
            throw new MalformedJson("", "more than " + maxBytes + " bytes");
        }
        try {
            JsonNode node = MAPPER.readTree(decoded(utf8));
            if (node.isMissingNode()) {
                throw new MalformedJson("", "empty; expected JSON");
            }
            checkNode(node, "");
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedJson("", reasonOf(e));
        }
    }

    /** As {@link #parse}, for a document that has to be a JSON object. */
    public static ObjectNode object(byte[] utf8, int maxBytes) throws MalformedJson {
        JsonNode node = parse(utf8, maxBytes);
        if (node instanceof ObjectNode) {
            return (ObjectNode) node;
        }
        throw new MalformedJson("", "expected a JSON object");
    }

    private static String decoded(byte[] utf8) throws MalformedJson {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("", "not valid UTF-8");
        }
    }

    /** Jackson's message names the place but quotes the source: only its first line goes out. */
    private static String reasonOf(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        String message = e.getOriginalMessage();
        if (message.startsWith("Duplicate field")) {
            return "a member stands twice in one object" + where;
        }
        if (message.startsWith("Document nesting depth")) {
            return "nested deeper than " + MAX_DEPTH + " levels";
        }
        return "not well-formed JSON" + where;
    }

    private static void checkNode(JsonNode node, String at) throws MalformedJson {
        if (node.isObject()) {
            for (var member : node.properties()) {
                checkText(member.getKey(), at);
                checkNode(member.getValue(), at + "/" + member.getKey());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkNode(node.get(i), at + "/" + i);
            }
        } else if (node.isTextual()) {
            checkText(node.textValue(), at);
        } else if (node.isNumber()) {
            checkNumber(node, at);
        }
    }

    private static void checkText(String text, String at) throws MalformedJson {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedJson(at, "a lone surrogate is no character");
        }
    }

    private static void checkNumber(JsonNode node, String at) throws MalformedJson {
        if (node.isIntegralNumber()) {
            if (!node.canConvertToLong() || Math.abs(node.longValue()) > CanonicalJson.MAX_INTEGER) {
                throw new MalformedJson(at, "an integer beyond 2^53 - 1; send it as a string");
            }
        } else if (!Double.isFinite(node.doubleValue())) {
            throw new MalformedJson(at, "a number too large for a double");
        }
    }
}
