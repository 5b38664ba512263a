package org.lineproof.evidence.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, shortest ECMAScript numbers, no
 * white space. Equal values have equal bytes.
 */
public final class CanonicalJson {
    /** The largest integer that every JSON reader keeps exactly: 2^53 - 1. */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    /** So many characters are encoded at a time. */
    private static final int PORTION = 1 << 13;

    private final StringBuilder out = new StringBuilder();
    private final @Nullable OutputStream target;

    private CanonicalJson(@Nullable OutputStream target) {
        this.target = target;
    }

    /**
     * The canonical form as UTF-8.
     *
     * @throws IllegalArgumentException as {@link #text} does
     */
    public static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical form.
     *
     * @throws IllegalArgumentException when the value has no canonical form: an integer beyond 2^53 - 1, a number that
     *     is not finite, a lone surrogate, or a node that is no JSON
     */
    public static String text(JsonNode node) {
        CanonicalJson json = new CanonicalJson(null);
        json.value(node);
        return json.out.toString();
    }

    /**
     * Writes the canonical form as UTF-8, a little at a time: what is large need not be in memory twice.
     *
     * @throws IllegalArgumentException as {@link #text} does
     * @throws UncheckedIOException when the target cannot be written to
     */
    public static void write(JsonNode node, OutputStream target) {
        CanonicalJson json = new CanonicalJson(target);
        json.value(node);
        json.flush(0);
    }

    /** Between two values, so that no character is cut. */
    private void flush(int more) {
        if (target != null && out.length() > more) {
            try {
                target.write(out.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.setLength(0);
        }
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("no JSON value: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        String[] names = new String[node.size()];
        int count = 0;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            names[count++] = member.getKey();
        }
        // String.compareTo compares UTF-16 code units, which is the order of RFC 8785, section 3.2.3.
        Arrays.sort(names);
        char separator = '{';
        for (String name : names) {
            out.append(separator);
            string(name);
            out.append(':');
            value(node.get(name));
            flush(PORTION);
            separator = ',';
        }
        out.append(names.length == 0 ? "{}" : "}");
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(node.get(i));
            flush(PORTION);
        }
        out.append(']');
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber()) {
            if (!node.canConvertToLong() || Math.abs(node.longValue()) > MAX_INTEGER) {
                throw new IllegalArgumentException("an integer beyond 2^53 - 1 is not exact in JSON; use a string");
            }
            out.append(node.longValue());
            return;
        }
        try {
            out.append(NumberToJSON.serializeNumber(node.doubleValue()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a finite number", e);
        }
    }

    private void string(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = surrogatePair(text, i);
            } else if (c < ' ' || c == '"' || c == '\\') {
                // Long stretches without anything to escape are the rule: they go out as they are.
                out.append(text, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        if (plain == 0) {
            out.append(text);
        } else {
            out.append(text, plain, text.length());
        }
        out.append('"');
    }

    private static int surrogatePair(String text, int at) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("a lone surrogate has no UTF-8 form");
        }
        return at + 1;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
    }
}
