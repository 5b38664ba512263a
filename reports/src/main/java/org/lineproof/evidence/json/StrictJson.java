package org.lineproof.evidence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON in the one way two readers cannot understand differently: no duplicate members, nothing after the value,
 * no integers beyond 2^53 - 1, no numbers that overflow, no bad UTF-8, no lone surrogates, at most 64 levels.
 */
public final class StrictJson {
    /** Deepest nesting accepted. */
    public static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(64)
                    .build())
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
        JsonNode node = tree(decoded(utf8));
        if (!ExactValues.in(node)) {
            throw ExactValues.refusal(node);
        }
        return node;
    }

    /** As {@link #parse}, for a document that has to be a JSON object. */
    public static ObjectNode object(byte[] utf8, int maxBytes) throws MalformedJson {
        JsonNode node = parse(utf8, maxBytes);
        if (node instanceof ObjectNode) {
            return (ObjectNode) node;
        }
        throw new MalformedJson("", "expected a JSON object");
    }

    private static JsonNode tree(String json) throws MalformedJson {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new MalformedJson("", "empty; expected JSON");
            }
            JsonNode node = JsonTree.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJson("", "not well-formed JSON" + place(parser.currentLocation()));
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedJson("", reasonOf(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory was read", e);
        }
    }

    private static String decoded(byte[] utf8) throws MalformedJson {
        String text = new String(utf8, StandardCharsets.UTF_8);
        // What is malformed becomes U+FFFD. Few texts have it, and only those are looked at a second time.
        if (text.indexOf('\ufffd') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            } catch (CharacterCodingException e) {
                throw new MalformedJson("", "not valid UTF-8");
            }
        }
        return text;
    }

    /** Jackson's message names the place but quotes the source: only its first line goes out. */
    private static String reasonOf(JsonProcessingException e) {
        String where = place(e.getLocation());
        String message = e.getOriginalMessage();
        if (message.startsWith("Duplicate field")) {
            return "a member stands twice in one object" + where;
        }
        if (message.startsWith("Document nesting depth")) {
            return "nested deeper than " + MAX_DEPTH + " levels";
        }
        return "not well-formed JSON" + where;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
