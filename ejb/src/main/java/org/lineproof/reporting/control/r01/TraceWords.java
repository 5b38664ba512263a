package org.lineproof.reporting.control.r01;

import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;

/** How fields of a receipt are put in words; an erased field says so. */
final class TraceWords {
    private static final String ERASED = "erased";
    private static final int SHOWN_DIGITS = 19;

    private TraceWords() {}

    static String decision(OpenedEntry entry) {
        return orErased(entry.text("decisionId"));
    }

    /** Name and version as stated, else the shortened digest. */
    static String model(OpenedEntry receipt) {
        String label = receipt.text("modelVersion");
        if (label != null) {
            return label;
        }
        String digest = receipt.text("modelDigest");
        return digest == null ? ERASED : digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())) + "…";
    }

    /** What an entry of the system's log says, in a few words. */
    static String says(OpenedEntry entry) {
        if (entry.content() == null) {
            return ERASED;
        }
        if (entry.is("inference")) {
            String outcome = entry.text("outputClass");
            return decision(entry) + (outcome == null ? "" : ", " + outcome);
        }
        if (entry.is("heartbeat")) {
            return entry.entry().sequence() + " receipts counted by the producer";
        }
        return entry.is("oversight")
                ? decision(entry) + ", " + orErased(entry.text("kind"))
                : entry.entry().type();
    }

    private static String orErased(@Nullable String text) {
        return text == null ? ERASED : text;
    }
}
