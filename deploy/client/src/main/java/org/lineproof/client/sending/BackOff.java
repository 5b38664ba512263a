package org.lineproof.client.sending;

import java.time.Duration;

/** Growing pauses between attempts, so that a service that comes back is not met by all its clients at once. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private int failures;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    void succeeded() {
        failures = 0;
    }

    /**
     * The pause before the next attempt: twice the last one, less up to half by chance.
     *
     * @param asked what the service asked for, zero if nothing
     * @param chance from 0 to 1
     */
    Duration failed(Duration asked, double chance) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, 20));
        failures++;
        Duration bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
        Duration pause = bounded.minus(Duration.ofNanos((long) (bounded.toNanos() / 2 * chance)));
        return pause.compareTo(asked) < 0 ? asked : pause;
    }
}
