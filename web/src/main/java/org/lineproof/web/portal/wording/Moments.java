package org.lineproof.web.portal.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as people and programs both read them. */
public final class Moments {

    private Moments() {}

    /** ISO 8601 in UTC to the second, {@code 2026-11-22T15:40:12Z}. */
    public static String text(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * A period with its end excluded: {@code 2026-11-01 to 2026-11-22} for whole days of UTC, both of which are part of
     * it, else both moments.
     */
    public static String period(Instant from, Instant to) {
        if (!wholeDay(from) || !wholeDay(to) || !from.isBefore(to)) {
            return text(from) + " to " + text(to);
        }
        LocalDate first = day(from);
        LocalDate last = day(to).minusDays(1);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    private static boolean wholeDay(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.DAYS));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
