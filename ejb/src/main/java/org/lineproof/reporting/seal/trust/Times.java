package org.lineproof.reporting.seal.trust;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Where DSS and we speak of time. */
public final class Times {
    private Times() {}

    /** As DSS takes it. */
    public static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** As everything but DSS takes it. */
    public static Instant instant(Date date) {
        return date.toInstant();
    }

    /** Null for null: DSS leaves a time out where there is none. */
    public static @Nullable Instant instantOrNull(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
