package org.lineproof.evidence.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;

/**
 * One entry of a log: commitments and coordinates, no personal data, no decision id in clear, never its own index.
 *
 * @param type what the content is: "receipt", "lineage", "model" ...; lower-case letters, digits and hyphens
 * @param system the AI system, null where the entry concerns none
 * @param producer who stated it
 * @param epoch the producer's epoch, 0 to 2^53 - 1; a new epoch starts its sequence anew
 * @param sequence the producer's sequence within the epoch, 0 to 2^53 - 1
 * @param minute when it was received, a whole minute in UTC between the years 0 and 9999
 * @param contentRoot commitment to all fields
 * @param raw commitment to the received bytes
 * @param references other entries that this one speaks of, in the order given
 */
public record Entry(
        String type,
        @Nullable String system,
        String producer,
        long epoch,
        long sequence,
        Instant minute,
        ContentRoot contentRoot,
        RawCommitment raw,
        List<EntryReference> references) {
    /** The most bytes of an entry: a tile of entries prefixes each with a uint16 length (C2SP tlog-tiles). */
    public static final int MAX_BYTES = 65_535;

    /** The version of the form of an entry, its member {@code v}. */
    public static final int VERSION = 1;

    private static final int MAX_NAME = 255;
    private static final int MAX_TYPE = 64;
    /** So many are never too many: a name has at most 3 * 255 bytes, and all else of a reference 64. */
    private static final int FEW_REFERENCES = 64;

    /** 0000-01-01T00:00Z and 9999-12-31T23:59Z in seconds since 1970. */
    private static final long MIN_MINUTE = -62_167_219_200L;

    private static final long MAX_MINUTE = 253_402_300_740L;

    /** @throws IllegalArgumentException when a field is not as promised above or the whole exceeds 65,535 bytes */
    public Entry {
        if (!isType(type)) {
            throw new IllegalArgumentException("type: expected lower-case letters, digits and hyphens");
        }
        if (system != null) {
            requireName("system", system);
        }
        requireName("producer", producer);
        requireCount("epoch", epoch);
        requireCount("sequence", sequence);
        if (!minute.equals(minuteOf(minute))
                || minute.getEpochSecond() < MIN_MINUTE
                || minute.getEpochSecond() > MAX_MINUTE) {
            throw new IllegalArgumentException("minute: expected a whole minute; truncate the time first");
        }
        references = List.copyOf(references);
        if (references.size() > FEW_REFERENCES) {
            requireLength(EntryJson.bytes(type, system, producer, epoch, sequence, minute, contentRoot, raw, references)
                    .length);
        }
    }

    /** The time as an entry may carry it: seconds and less cut off. */
    public static Instant minuteOf(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The canonical JSON (RFC 8785) that the log commits to, at most 65,535 bytes of UTF-8. */
    public byte[] bytes() {
        return EntryJson.bytes(type, system, producer, epoch, sequence, minute, contentRoot, raw, references);
    }

    /** SHA-256(0x00 || bytes), RFC 9162 section 2.1.1. */
    public Hash leafHash() {
        return Hash.sha256(new byte[] {0}, bytes());
    }

    /**
     * Reads an entry back.
     *
     * @throws MalformedJson when a member is missing, unknown or out of bounds, or the bytes are not the canonical form
     */
    public static Entry parse(byte[] bytes) throws MalformedJson {
        return EntryJson.parse(bytes);
    }

    static void requireName(String field, String text) {
        if (text.isBlank() || text.length() > MAX_NAME || !isPlain(text)) {
            throw new IllegalArgumentException(
                    field + ": expected 1 to " + MAX_NAME + " characters without control characters");
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isType(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_TYPE;
    }

    private static void requireLength(int length) {
        if (length > MAX_BYTES) {
            throw new IllegalArgumentException("refs: an entry has at most " + MAX_BYTES + " bytes, not " + length);
        }
    }

    private static void requireCount(String field, long value) {
        if (value < 0 || value > CanonicalJson.MAX_INTEGER) {
            throw new IllegalArgumentException(field + ": expected an integer from 0 to 2^53 - 1");
        }
    }
}
