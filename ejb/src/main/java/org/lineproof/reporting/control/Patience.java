package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.reporting.control.queue.StoppedWork;

/** How long a report waits for the ledger before it goes on without it. */
@ApplicationScoped
public class Patience {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    @ConfigProperty(name = "lineproof.report.patience.seconds", defaultValue = "30")
    long seconds;

    private final InstantSource clock = InstantSource.system();

    protected Patience() {}

    public Patience(Duration patience) {
        this.seconds = patience.toSeconds();
    }

    /** Whether a ledger that has been missed since then is known to be away: reports do not wait for it any more. */
    public boolean isOver(Instant missedSince) {
        return !clock.instant().isBefore(missedSince.plusSeconds(seconds));
    }

    /** How often it is worth to look again. */
    public int rounds() {
        return Math.toIntExact(seconds / PAUSE.toSeconds());
    }

    /** @throws StoppedWork if the server is being stopped */
    public void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedWork("the server is being stopped");
        }
    }
}
