package org.lineproof.reporting.entity.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * That the archive time stamps of a report were renewed.
 *
 * @param entry its entry in the log {@code audit}
 * @param number 1 is the first renewal
 * @param actor the person as authenticated, or {@link #BY_ITSELF}
 * @param stampEndsAt when the first certificate behind the newest time stamps ends
 * @param at when it was done
 */
public record RenewalNote(UUID entry, int number, String actor, Instant stampEndsAt, Instant at) {
    /** Who renews when nobody asks for it. */
    public static final String BY_ITSELF = "lineproof";
}
