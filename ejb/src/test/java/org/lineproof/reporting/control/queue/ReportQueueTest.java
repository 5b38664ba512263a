package org.lineproof.reporting.control.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lineproof.database.Beans;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.work.Turn;

/** Who makes which report, over a real database. */
class ReportQueueTest {
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01",
            new SystemId("claim-triage"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2100-01-01T00:00:00Z"));
    private static final int WORKERS = 2;
    private static final int REPORTS = 8;

    private final TestTenant tenant = new Gateway().tenant().as("officer");

    @Test
    void eachReportGoesToOneOfTwoWorkers() throws Exception {
        List<UUID> requested = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            requested.add(open("officer"));
        }
        CyclicBarrier start = new CyclicBarrier(WORKERS);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<List<UUID>>> taken = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            String worker = "worker " + i;
            taken.add(workers.submit(() -> {
                start.await();
                List<UUID> own = new ArrayList<>();
                for (Optional<Turn> next = next(worker); next.isPresent(); next = next(worker)) {
                    own.add(next.get().report());
                }
                return own;
            }));
        }
        List<UUID> all = new ArrayList<>();
        for (Future<List<UUID>> own : taken) {
            all.addAll(own.get());
        }
        workers.shutdown();
        assertEquals(REPORTS, all.size(), "none is taken twice");
        assertEquals(new HashSet<>(requested), new HashSet<>(all));
    }

    @Test
    void whoAskedForManyDoesNotKeepOthersWaiting() {
        UUID first = open("officer");
        UUID second = open("officer");
        UUID third = open("officer");
        UUID other = open("auditor");
        assertEquals(List.of(first, other, second, third), order());
        assertEquals("waiting, place 3 in the queue", standing(second).step());
        assertEquals(first, next("a").orElseThrow().report());
        assertEquals(List.of(other, second, third), order(), "what is being made counts");
    }

    @Test
    void theReportOfASilentMakerIsTakenUpByAnotherAndTheFirstHasToStop() {
        UUID report = open("officer");
        assertEquals(0, standing(report).attempts());
        Turn first = next("a").orElseThrow();
        assertEquals(1, standing(report).attempts());
        act(queue -> queue.step(first, 50, "setting the pages"));
        assertTrue(next("b").isEmpty(), "its maker was heard of a moment ago");

        assertEquals(
                "interrupted, since its server stopped; it is taken up again by itself: waiting, place 1 in the queue",
                afterSilence(beans -> beans.get(ReportBook.class).standing(report))
                        .orElseThrow()
                        .step());
        Turn second =
                afterSilence(beans -> beans.get(ReportQueue.class).next("b")).orElseThrow();
        assertEquals(2, second.attempt());
        assertEquals("setting the pages", second.before());
        assertEquals("officer", second.requestedBy());
        assertEquals(2, standing(report).attempts());
        assertEquals(50, standing(report).percent(), "progress never goes back by the loss of a node");
        assertThrows(StoppedWork.class, () -> act(queue -> queue.step(first, 75, "packing the evidence bundle")));
        assertThrows(StoppedWork.class, () -> act(queue -> queue.fail(first, "late")));
        act(queue -> queue.step(second, 75, "packing the evidence bundle"));
    }

    @Test
    void whatEndsWhileAnotherWaitsToTakeItUpHasEnded() throws Exception {
        UUID report = open("officer");
        next("a").orElseThrow();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Optional<Turn>> second = tenant.call(beans -> {
            ReportSteps steps = beans.get(ReportSteps.class);
            steps.lock(report);
            Future<Optional<Turn>> waiting = other.submit(
                    () -> afterSilence(late -> late.get(ReportQueue.class).next("b")));
            awaitLockSought();
            steps.add(report, State.DONE, 100, "issued");
            return waiting;
        });
        assertTrue(second.get().isEmpty());
        other.shutdown();
        assertEquals(State.DONE, standing(report).state());
    }

    @Test
    void aMakerThatIsHeardOfKeepsItsReport() {
        open("officer");
        Turn turn = next("a").orElseThrow();
        act(queue -> queue.step(turn, 50, "setting the pages"));
        long before = tenant.count("report_progress");
        act(queue -> queue.beat(turn));
        assertEquals(before + 1, tenant.count("report_progress"));
        assertEquals("setting the pages", standing(turn.report()).step());
        assertTrue(next("b").isEmpty());
    }

    @Test
    void aReportThatLosesEveryMakerIsGivenUpWithWordsForWhoAskedAndForTheAdministrator() {
        UUID report = open("officer");
        UUID harmless = open("officer");
        for (int attempt = 1; attempt <= Lease.MOST_ATTEMPTS; attempt++) {
            Turn turn = afterSilence(beans -> beans.get(ReportQueue.class).next("a"))
                    .orElseThrow();
            assertEquals(report, turn.report());
            assertEquals(attempt, turn.attempt());
            act(queue -> queue.step(turn, 50, "setting the pages"));
        }
        Turn next =
                afterSilence(beans -> beans.get(ReportQueue.class).next("a")).orElseThrow();
        assertEquals(harmless, next.report(), "the others go on");
        assertEquals(State.FAILED, standing(report).state());
        assertEquals(
                "given up: each of 3 servers that made it stopped before it was done, last while setting the pages;"
                        + " tell your administrator, whose server log names the report",
                standing(report).step());
    }

    @Test
    void aStopInOrderIsNoLostAttempt() {
        UUID report = open("officer");
        for (int i = 0; i < 2 * Lease.MOST_ATTEMPTS; i++) {
            Turn turn = next("a").orElseThrow();
            act(queue -> queue.putBack(turn));
            assertEquals(State.QUEUED, standing(report).state());
            assertTrue(standing(report).step().startsWith("interrupted by a stop of the server; it is taken up"));
            assertThrows(StoppedWork.class, () -> act(queue -> queue.step(turn, 5, "reading the logs")));
        }
        assertEquals(7, next("a").orElseThrow().attempt());
    }

    @Test
    void whatWasTakenUpAgainCanStillBeCancelled() {
        UUID report = open("officer");
        next("a").orElseThrow();
        Turn second =
                afterSilence(beans -> beans.get(ReportQueue.class).next("b")).orElseThrow();
        tenant.run(beans -> beans.get(ReportBook.class).cancel(report));
        assertThrows(StoppedWork.class, () -> act(queue -> queue.step(second, 5, "reading the logs")));
        assertThrows(StoppedWork.class, () -> act(queue -> queue.beat(second)));
        assertTrue(afterSilence(beans -> beans.get(ReportQueue.class).next("c")).isEmpty());
        assertEquals(State.CANCELLED, standing(report).state());
    }

    @Test
    void aNodeMakesAFewReportsAtATimeAndNoneAfterItsStop() {
        Workplaces places = tenant.call(
                beans -> beans.setting("lineproof.report.workers", "2").get(Workplaces.class));
        open("officer");
        open("officer");
        Turn first = next("a").orElseThrow();
        Turn second = next("a").orElseThrow();
        places.enter(first);
        assertTrue(places.free());
        places.enter(second);
        assertFalse(places.free());
        assertEquals(List.of(), places.due(), "nobody has to say within a moment that it is there");
        places.leave(first);
        assertTrue(places.free());
        assertEquals(List.of(second), places.close());
        assertFalse(places.free());
        assertTrue(places.closed());
    }

    /** Until some transaction waits for an advisory lock. */
    private void awaitLockSought() {
        while (tenant.count("pg_locks where locktype = 'advisory' and not granted") == 0) {
            Thread.onSpinWait();
        }
    }

    private UUID open(String requester) {
        tenant.as(requester);
        return tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
    }

    private Optional<Turn> next(String worker) {
        return tenant.call(beans -> beans.get(ReportQueue.class).next(worker));
    }

    private List<UUID> order() {
        return tenant.call(beans -> beans.get(ReportQueue.class).order());
    }

    private void act(Consumer<ReportQueue> act) {
        tenant.run(beans -> act.accept(beans.get(ReportQueue.class)));
    }

    private ReportStanding standing(UUID report) {
        return tenant.call(beans -> beans.get(ReportBook.class).standing(report).orElseThrow());
    }

    /** As it is when whatever was heard of a maker is longer ago than a maker may be silent. */
    private <T> T afterSilence(Function<Beans, T> work) {
        return tenant.call(beans -> work.apply(beans.setting("lineproof.report.lease.seconds", "0")));
    }
}
