package org.lineproof.transparency.control.witness;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody who did not do what was asked is left alone: 5 seconds, then twice as long each time, at most ten
 * minutes.
 *
 * @param failures in a row, at least 1
 * @param until not asked again before
 */
record BackOff(int failures, Instant until) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 7;

    static BackOff first(Instant now) {
        return new BackOff(1, now.plus(FIRST));
    }

    BackOff next(Instant now) {
        Duration pause = failures >= DOUBLINGS ? LONGEST : FIRST.multipliedBy(1L << failures);
        return new BackOff(failures + 1, now.plus(pause));
    }

    boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
