package org.lineproof.lineage.control.openlineage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** The times pipelines send. */
final class EventTime {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private EventTime() {}

    /**
     * A time without zone is read as UTC and flagged: some schedulers leave it out.
     *
     * @throws DateTimeException if it is no time, or of a year before 1970 or after 9999
     */
    static Instant parse(String text, Deviations deviations) {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        OffsetDateTime zoned;
        if (time instanceof LocalDateTime local) {
            deviations.add("eventTime", "has no zone; read as UTC");
            zoned = local.atOffset(ZoneOffset.UTC);
        } else {
            zoned = (OffsetDateTime) time;
        }
        if (zoned.getYear() < FIRST_YEAR || zoned.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + zoned.getYear());
        }
        return zoned.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
