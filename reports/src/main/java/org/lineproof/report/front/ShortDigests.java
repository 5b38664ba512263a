package org.lineproof.report.front;

import java.util.regex.Pattern;

/** Digests among words: a cell has no room for 64 digits, and the JSON of the report has them whole. */
public final class ShortDigests {
    private static final String ALGORITHM = "sha256:";
    private static final Pattern WHOLE = Pattern.compile("\\b(sha256:[0-9a-f]{8})[0-9a-f]{48}([0-9a-f]{8})\\b");

    private ShortDigests() {}

    /** The text with the first and last eight digits of each SHA-256 digest, {@code sha256:0a1b2c3d…4e5f6a7b}. */
    public static String in(String text) {
        return text.contains(ALGORITHM) ? WHOLE.matcher(text).replaceAll("$1…$2") : text;
    }
}
