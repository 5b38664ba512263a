package org.lineproof.report.front;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed XHTML: escapes all text, closes what it opened. */
final class Markup {
    private final StringBuilder out = new StringBuilder(32_768);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are name, value, name, value. */
    Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the innermost element. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** A whole element with nothing but text in it. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Trusted text that is not escaped: the style sheet, a picture. */
    Markup verbatim(String text) {
        out.append(text);
        return this;
    }

    /**
     * The document.
     *
     * @throws IllegalStateException if an element is still open
     */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(isXml(c) ? c : '\uFFFD');
            }
        }
    }

    /** XML 1.0 has no way to write most control characters; recorded text may hold them. */
    private static boolean isXml(char c) {
        return c >= 0x20 && c < 0xFFFE || c == '\n' || c == '\t' || c == '\r';
    }
}
