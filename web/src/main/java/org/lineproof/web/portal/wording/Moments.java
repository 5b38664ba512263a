package org.lineproof.web.portal.wording;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as people and programs both read them. */
public final class Moments {

    private Moments() {}

    /** ISO 8601 in UTC to the second, {@code 2026-11-22T15:40:12Z}. */
    public static String text(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
