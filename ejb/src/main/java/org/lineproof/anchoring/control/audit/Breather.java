package org.lineproof.anchoring.control.audit;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.lineproof.transparency.entity.audit.AuditProgress;

/**
 * Lets one audit in the background rest after each page of entries for as long as the page took, so that it never takes
 * more than half of one processor from those who wait for an answer; and ends it when the server stops.
 */
public final class Breather implements AuditProgress {

    /** A page that waited for something slow is no reason to wait long again. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final BooleanSupplier goesOn;
    private long resumed = System.nanoTime();

    /** @param goesOn false when the server is being stopped */
    public Breather(BooleanSupplier goesOn) {
        this.goesOn = goesOn;
    }

    /** @throws CancellationException if the server is being stopped */
    @Override
    public void at(long done, long total) {
        LockSupport.parkNanos(Math.min(System.nanoTime() - resumed, LONGEST.toNanos()));
        if (!goesOn.getAsBoolean()) {
            throw new CancellationException("the server is being stopped");
        }
        resumed = System.nanoTime();
    }
}
