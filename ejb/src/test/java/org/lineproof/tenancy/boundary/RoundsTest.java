package org.lineproof.tenancy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Logger log = Logger.getAnonymousLogger();
    private final Rounds rounds = new Rounds(log, Level.SEVERE, "nothing is counted", "counting goes on");
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);

    RoundsTest() {
        log.setUseParentHandlers(false);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord message) {
                told.add(message.getLevel() + " " + message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void roundsThatFailEndNoOtherAndAreToldOnceForEachCause() throws InterruptedException {
        run("first", "first", "second", "first", "", "", "first");
        assertEquals(
                List.of(
                        "SEVERE nothing is counted: first",
                        "SEVERE nothing is counted: second",
                        "INFO counting goes on",
                        "SEVERE nothing is counted: first"),
                told);
    }

    @Test
    void workThatHoldsTellsNothing() throws InterruptedException {
        run("", "", "");
        assertEquals(List.of(), told);
    }

    @Test
    void causesInEverNewWordsFillNoLog() throws InterruptedException {
        run(IntStream.range(0, 50).mapToObj(i -> "at " + i).toArray(String[]::new));
        assertEquals(10, told.size(), told::toString);
    }

    @Test
    void noTwoRoundsRunAtOnce() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(5);
        rounds.begin(executor, PAUSE, () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(20);
            running.decrementAndGet();
            enough.countDown();
        });
        assertTrue(enough.await(60, TimeUnit.SECONDS));
        assertEquals(1, most.get());
    }

    @Test
    void workThatFailsIsTriedEverMoreRarelyWhereThatIsWished() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        List<Integer> trials = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch enough = new CountDownLatch(16);
        ScheduledExecutorService counting = new CountingExecutor(looks, enough);
        rounds.sparing(3).begin(counting, PAUSE, () -> {
            trials.add(looks.get());
            throw new IllegalStateException("away");
        });
        assertTrue(enough.await(60, TimeUnit.SECONDS));
        counting.shutdownNow();
        assertEquals(List.of(1, 3, 7, 11, 15), trials.subList(0, 5));
    }

    @Test
    void afterTheEndNothingIsDoneOrTold() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        rounds.begin(executor, PAUSE, () -> {
            done.incrementAndGet();
            begun.countDown();
            new CountDownLatch(1).await();
        });
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        assertFalse(rounds.ended());
        rounds.end(true);
        assertTrue(rounds.ended());
        executor.shutdown();
        assertTrue(executor.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(1, done.get());
        assertEquals(List.of(), told);
    }

    /** Runs so many rounds; each fails for the cause named, or holds where none is. */
    private void run(String... causes) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        rounds.begin(executor, PAUSE, () -> {
            int number = next.getAndIncrement();
            if (number >= causes.length) {
                over.countDown();
                new CountDownLatch(1).await();
            } else if (!causes[number].isEmpty()) {
                throw new IllegalStateException(causes[number]);
            }
        });
        assertTrue(over.await(60, TimeUnit.SECONDS));
    }

    /** Counts the rounds that are begun, whether work is done in them or not. */
    private static final class CountingExecutor extends ScheduledThreadPoolExecutor {
        private final AtomicInteger looks;
        private final CountDownLatch enough;

        CountingExecutor(AtomicInteger looks, CountDownLatch enough) {
            super(1);
            this.looks = looks;
            this.enough = enough;
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable task) {
            looks.incrementAndGet();
        }

        @Override
        protected void afterExecute(Runnable task, Throwable failure) {
            enough.countDown();
        }
    }
}
