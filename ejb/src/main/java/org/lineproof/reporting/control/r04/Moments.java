package org.lineproof.reporting.control.r04;

import java.time.Instant;

/** Instants as they are printed. */
final class Moments {
    private static final int MINUTE = 16;

    private Moments() {}

    /** To the minute, in UTC: {@code 2026-11-22 10:00}. */
    static String minute(Instant instant) {
        return instant.toString().substring(0, MINUTE).replace('T', ' ');
    }
}
