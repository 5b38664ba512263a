package org.lineproof.tenancy.boundary;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done round after round until the server stops. No two rounds run at once: the pause begins when one has
 * ended. A round that fails ends none of the others; it is told once for each cause, and once when the work goes on.
 */
public final class Rounds {

    private final Logger log;
    private final Level level;
    private final String failure;
    private final String recovery;
    private final Outage outage = new Outage();
    private int mostSkipped;
    private int skipped;
    private int toSkip;
    private volatile boolean ended;
    private @Nullable ScheduledFuture<?> scheduled;

    /** One round of the work. */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    /**
     * @param level how bad it is that the work cannot be done; up to WARNING something outside is away, and where in the
     *     program it was missed is told at FINE only
     * @param failure what does not work then; the cause is added
     * @param recovery that it works again
     */
    public Rounds(Logger log, Level level, String failure, String recovery) {
        this.log = log;
        this.level = level;
        this.failure = failure;
        this.recovery = recovery;
    }

    /** While the work fails, it is tried ever more rarely: up to so many rounds are left out between two trials. */
    public Rounds sparing(int most) {
        this.mostSkipped = most;
        return this;
    }

    /** Does the work after each pause, for the first time after one, too. */
    public void begin(ScheduledExecutorService executor, Duration pause, Round round) {
        scheduled = executor.scheduleWithFixedDelay(
                () -> run(round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins no other round, and tells nothing any more.
     *
     * @param interrupt whether a round that is under way is interrupted
     */
    public void end(boolean interrupt) {
        ended = true;
        if (scheduled != null) {
            scheduled.cancel(interrupt);
        }
    }

    /** Whether {@link #end} was called: a long round looks now and then. */
    public boolean ended() {
        return ended;
    }

    /** Nothing may escape, for it would end the rounds. */
    private void run(Round round) {
        if (skipped < toSkip) {
            skipped++;
            return;
        }
        skipped = 0;
        try {
            round.run();
            toSkip = 0;
            if (outage.ended()) {
                log.info(recovery);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            toSkip = Math.min(mostSkipped, 2 * toSkip + 1);
            tell(e);
        }
    }

    private void tell(Exception cause) {
        if (!ended && outage.isNew(cause)) {
            String words = failure + ": " + cause.getMessage();
            if (level.intValue() > Level.WARNING.intValue()) {
                log.log(level, words, cause);
            } else {
                log.log(level, words);
                log.log(Level.FINE, words, cause);
            }
        }
    }
}
