package org.lineproof.inference.control.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.lineproof.tenancy.entity.Refusal;

/** Values of attributes as JSON: what JSON has no exact form for becomes text. */
final class AttributeMap {
    /** Deepest nesting of arrays and maps in one value. */
    static final int MAX_DEPTH = 16;

    private static final long MAX_INTEGER = (1L << 53) - 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AttributeMap() {}

    static JsonNode of(long value) {
        return Math.abs(value) <= MAX_INTEGER ? NODES.numberNode(value) : NODES.textNode(Long.toString(value));
    }

    static JsonNode of(double value) {
        return Double.isFinite(value) ? NODES.numberNode(value) : NODES.textNode(Double.toString(value));
    }

    static JsonNode of(byte[] value) {
        return NODES.textNode(Base64.getEncoder().encodeToString(value));
    }

    /** @throws Refusal if the key stands there twice: the two readers of such a span would disagree */
    static void put(ObjectNode map, String key, JsonNode value) {
        if (map.has(key)) {
            throw Refusal.malformed(null, "an attribute stands in one place twice; send each key once");
        }
        map.set(key, value);
    }

    static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw Refusal.malformed(null, "an attribute is nested deeper than " + MAX_DEPTH + " levels");
        }
    }
}
