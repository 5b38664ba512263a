package org.lineproof.evidence.note;

import java.time.DateTimeException;
import java.time.Instant;
import org.lineproof.evidence.digest.Hash;

/**
 * What the service signs when it takes an entry: that it will be published under a checkpoint before the deadline. The
 * key's name is the origin with {@code /promise} behind it.
 *
 * @param origin the log
 * @param leafHash the entry's leaf hash
 * @param deadline the latest time of publication, UTC
 */
public record Promise(String origin, Hash leafHash, Instant deadline) {
    private static final String FORM = "lineproof/promise/v1";

    /** @throws IllegalArgumentException when the origin is no single line */
    public Promise {
        if (origin.isBlank() || origin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an origin is one line that is not empty");
        }
    }

    /** The name of the key that signs promises of a log. */
    public static String keyName(String origin) {
        return origin + "/promise";
    }

    /** The text that is signed: form, origin, leaf hash (base64), deadline (ISO-8601, UTC), each on a line. */
    public String text() {
        return FORM + "\n" + origin + "\n" + leafHash.base64() + "\n" + deadline + "\n";
    }

    /**
     * Reads a promise's text, without signatures.
     *
     * @throws MalformedNote unless it is exactly as {@link #text} writes it
     */
    public static Promise parse(String noteText) throws MalformedNote {
        String[] lines = noteText.split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(FORM)) {
            throw new MalformedNote("a promise has four lines: " + FORM + ", origin, leaf hash, deadline");
        }
        try {
            Promise promise = new Promise(lines[1], Hash.ofBase64(lines[2]), Instant.parse(lines[3]));
            if (promise.text().equals(noteText)) {
                return promise;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedNote("promise: " + e.getMessage());
        }
        throw new MalformedNote("a promise ends after its fourth line; its time is ISO-8601 in UTC");
    }
}
