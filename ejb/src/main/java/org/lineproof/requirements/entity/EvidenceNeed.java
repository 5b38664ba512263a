package org.lineproof.requirements.entity;

import java.util.Locale;

/**
 * What would be evidence that a duty was met.
 *
 * @param detail what exactly, in words
 */
public record EvidenceNeed(Kind kind, String detail) {
    /** The sources evidence can come from. */
    public enum Kind {
        LINEAGE,
        RECEIPT,
        REGISTRY,
        OVERSIGHT,
        INCIDENT,
        MONITORING,
        DOCUMENT,
        NOTICE,
        CONTRACT,
        ACCESS,
        PRIVACY
    }

    /** @throws IllegalArgumentException unless it reads {@code kind: detail} with a known kind */
    public static EvidenceNeed parse(String text) {
        int colon = text.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("expected \"kind: detail\": " + text);
        }
        return new EvidenceNeed(
                Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 2));
    }
}
