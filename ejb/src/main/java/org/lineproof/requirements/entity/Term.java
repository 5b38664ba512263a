package org.lineproof.requirements.entity;

/**
 * A retention or a deadline.
 *
 * @param token for machines: an ISO 8601 duration, {@code MIN_} and one, or a word such as ON_REQUEST
 * @param text for people
 */
public record Term(String token, String text) {
    /** @throws IllegalArgumentException unless it reads {@code TOKEN|text} */
    public static Term parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 1) {
            throw new IllegalArgumentException("expected \"TOKEN|text\": " + text);
        }
        return new Term(text.substring(0, bar), text.substring(bar + 1));
    }
}
