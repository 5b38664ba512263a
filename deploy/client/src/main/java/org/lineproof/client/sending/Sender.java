package org.lineproof.client.sending;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lineproof.client.spool.Spool;
import org.lineproof.client.spool.SpooledReceipt;

/**
 * Sends what is spooled, in order: nothing is sent before everything ahead of it has arrived. A refusal stops the way
 * like an outage does, since the next attempt succeeds when the cause is cured, a model registered for instance.
 */
public final class Sender implements Runnable, AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int MAX_BYTES = 8 << 20;

    /**
     * How things are sent.
     *
     * @param count the most receipts sent together, at most 5,000
     * @param firstPause before the second attempt
     * @param longestPause between attempts
     * @param heartbeats how often to state the count, zero for never
     */
    public record Pace(
            Producer.Signing signing, int count, Duration firstPause, Duration longestPause, Duration heartbeats) {}

    /** Why nothing arrives since when. */
    public record Failing(Instant since, String reason) {}

    private final Spool spool;
    private final Producer producer;
    private final ReceiptApi api;
    private final Pace pace;
    private final Clock clock;
    private final BackOff backOff;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Failing failing;
    private Instant counted = Instant.EPOCH;

    public Sender(Spool spool, Producer producer, ReceiptApi api, Pace pace, Clock clock) {
        this.spool = spool;
        this.producer = producer;
        this.api = api;
        this.pace = pace;
        this.clock = clock;
        this.backOff = new BackOff(pace.firstPause(), pace.longestPause());
    }

    /** Sends until it is closed. */
    @Override
    public void run() {
        try {
            while (closing.getCount() > 0) {
                Duration pause = attempt();
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                if (failing == null) {
                    spool.await(IDLE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration attempt() throws InterruptedException {
        try {
            List<SpooledReceipt> receipts = spool.next(pace.count(), MAX_BYTES);
            if (!receipts.isEmpty()) {
                spool.arrived(producer.send(api, pace.signing(), spool.epoch(), receipts));
            }
            beat();
            failing = null;
            backOff.succeeded();
            return Duration.ZERO;
        } catch (NotTaken e) {
            return failed(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (IOException | RuntimeException e) {
            return failed("the spool or what it holds cannot be used: " + e, Duration.ZERO);
        }
    }

    private void beat() throws NotTaken, InterruptedException {
        Instant now = clock.instant();
        if (!pace.heartbeats().isZero() && !now.isBefore(counted.plus(pace.heartbeats()))) {
            producer.count(api, spool.epoch(), spool.given(), now);
            counted = now;
        }
    }

    private Duration failed(String reason, Duration asked) {
        Failing before = failing;
        failing = new Failing(before == null ? clock.instant() : before.since(), reason);
        return backOff.failed(asked, ThreadLocalRandom.current().nextDouble());
    }

    /** Empty while everything is on its way. */
    public Optional<Failing> failing() {
        return Optional.ofNullable(failing);
    }

    /** Lets {@link #run} end after what is under way. */
    @Override
    public void close() {
        closing.countDown();
    }
}
