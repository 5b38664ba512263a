package org.lineproof.report.front;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants are printed: ISO 8601 in UTC, with the zone. */
public final class Instants {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Instants() {}

    /** For example 2026-11-22T15:15:04Z. */
    public static String second(Instant instant) {
        return SECOND.format(instant);
    }
}
