package org.lineproof.reporting.control.r04;

import java.time.Instant;
import java.util.regex.Pattern;

/** Instants as they are printed. */
final class Moments {
    private static final int MINUTE = 16;
    private static final Pattern STATED = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:)");

    private Moments() {}

    /** A time as a producer states it, its day and hour apart: {@code 2026-11-22 10:00:00Z}. Another text stays as it is. */
    static String stated(String time) {
        return STATED.matcher(time).replaceFirst("$1 $2");
    }

    /** To the minute, in UTC: {@code 2026-11-22 10:00}. */
    static String minute(Instant instant) {
        return instant.toString().substring(0, MINUTE).replace('T', ' ');
    }
}
