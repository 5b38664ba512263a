package org.lineproof.reporting.seal;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Where DSS and we speak of time. */
final class Times {
    private Times() {}

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    static Instant instant(Date date) {
        return date.toInstant();
    }

    static @Nullable Instant instantOrNull(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
