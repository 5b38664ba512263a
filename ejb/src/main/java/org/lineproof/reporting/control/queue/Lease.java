package org.lineproof.reporting.control.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.ProgressRow;
import org.lineproof.reporting.entity.ReportStanding.State;

/** For how long the maker of a report may be silent before another takes the report up. */
@ApplicationScoped
public class Lease {
    /** Of this many attempts at a report none may have lost its node, else the report is given up. */
    public static final int MOST_ATTEMPTS = 3;

    @Inject
    @ConfigProperty(name = "lineproof.report.lease.seconds", defaultValue = "60")
    long seconds;

    /** Makers that were heard of before this instant are gone. */
    public Instant silentSince(Instant now) {
        return now.minusSeconds(seconds);
    }

    /** Whether this is the last that was heard of a maker that is gone. */
    private boolean lost(ProgressRow last, Instant now) {
        return last.state() == State.RUNNING && last.at().isBefore(silentSince(now));
    }

    /** Whether the report waits for a maker: nobody began it, it was put back, or its maker is gone. */
    public boolean waits(@Nullable ProgressRow last, Instant now) {
        return last == null || last.state() == State.QUEUED || lost(last, now);
    }

    /** How often a maker says that it is there: six times as often as needed. */
    public Duration beat() {
        return Duration.ofSeconds(Math.max(1, seconds / 6));
    }
}
