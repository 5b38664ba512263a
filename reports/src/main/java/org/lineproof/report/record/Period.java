package org.lineproof.report.record;

import java.time.Instant;

/** The time a report covers: from {@code from} (included) to {@code to} (excluded), UTC. */
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the period ends before it begins: " + from + " to " + to);
        }
    }

    /** Whether the instant lies in the period. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
