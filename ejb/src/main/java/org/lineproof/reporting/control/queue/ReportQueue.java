package org.lineproof.reporting.control.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.record.Pins;
import org.lineproof.reporting.entity.ProgressRow;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.work.PinnedCut;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.Turns;

/**
 * The reports of the current tenant that are still to be made. Any number of nodes take from it: each report goes to one, and
 * again to one when that one is silent for longer than a {@link Lease}. Whatever it writes is committed when a method returns.
 */
@ApplicationScoped
@TenantScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReportQueue {
    private static final Logger LOG = Logger.getLogger(ReportQueue.class.getName());

    /** Whoever asked comes with the oldest request first, then everybody with the second one: those being made count. */
    private static final String WAITING = """
        with unfinished as (
            select r.report_id, r.requested_by, r.requested_at, c.attempts, p.put_back,
                   coalesce(p.last_state = 'RUNNING' and p.at >= :since, false) as made
            from report_request r
            left join lateral (
                select count(*) as attempts from report_claim k where k.report_id = r.report_id) c on true
            left join lateral (
                select (array_agg(s.state order by s.progress_no desc))[1] as last_state,
                       (array_agg(s.at order by s.progress_no desc))[1] as at,
                       count(*) filter (where s.state = 'QUEUED') as put_back
                from report_progress s where s.report_id = r.report_id) p on true
            where r.tenant_id = :tenant and not exists (
                select 1 from report_progress f
                where f.report_id = r.report_id and f.state in ('DONE', 'FAILED', 'CANCELLED'))),
        ranked as (
            select u.*, row_number() over (
                partition by requested_by order by made desc, requested_at, report_id) as nth
            from unfinished u)
        select report_id as report, requested_by as requester, attempts, put_back from ranked where not made
        order by nth, requested_at, report_id limit 200
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    @Inject
    ReportSteps steps;

    @Inject
    Lease lease;

    /**
     * Takes the next report. One that lost its maker too often is given up instead, with words that its requester sees.
     *
     * @param worker a name of the node that an operator finds in its log
     */
    public Optional<Turn> next(String worker) {
        List<Waiting> waiting = waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        takeTurn();
        for (Waiting one : waiting()) {
            steps.lock(one.report());
            ProgressRow before = steps.last(one.report());
            if (!lease.waits(before, steps.now())) {
                // Its maker had the lock, and has ended the report or is there after all.
                continue;
            }
            if (!one.hopeless()) {
                return Optional.of(begin(one, before, worker));
            }
            giveUp(one, before);
        }
        return Optional.empty();
    }

    /** Reports that nobody makes, the next one first; at most 200. */
    @Transactional
    public List<UUID> order() {
        return waiting().stream().map(Waiting::report).toList();
    }

    /**
     * Notes a step.
     *
     * @throws StoppedWork if the report is cancelled, or another's by now
     */
    public void step(Turn turn, int percent, String step) {
        steps.hold(turn);
        steps.add(turn.report(), State.RUNNING, percent, step);
    }

    /**
     * Says that the maker is there.
     *
     * @throws StoppedWork if the report is cancelled, or another's by now
     */
    public void beat(Turn turn) {
        ProgressRow last = steps.hold(turn);
        steps.add(turn.report(), State.RUNNING, last.percent(), last.step());
    }

    /** The server stops in order: the report waits for the next maker at once, and the attempt does not count. */
    public void putBack(Turn turn) {
        ProgressRow last = steps.hold(turn);
        steps.add(turn.report(), State.QUEUED, last.percent(), "interrupted by a stop of the server");
    }

    /**
     * Ends the report.
     *
     * @param reason what has to be cured
     * @throws StoppedWork if it is another's by now
     */
    public void fail(Turn turn, String reason) {
        steps.hold(turn);
        steps.add(turn.report(), State.FAILED, 100, reason);
    }

    /** What an earlier attempt has pinned the report to. */
    public Optional<PinnedCut> pinned(Turn turn) {
        return Optional.ofNullable(entityManager.find(PinnedCut.class, turn.report()));
    }

    /**
     * Pins the report, once and for all attempts.
     *
     * @param pins the heads of the logs of its cut
     * @param catalogueVersion the law it is judged by
     * @throws StoppedWork if it is cancelled, or another's by now
     */
    public void pin(Turn turn, Pins pins, String catalogueVersion) {
        steps.hold(turn);
        entityManager.persist(new PinnedCut(turn, pins, catalogueVersion, steps.now()));
    }

    private Turn begin(Waiting one, @Nullable ProgressRow before, String worker) {
        Turn turn = new Turn(
                one.report(),
                tenant.id(),
                one.requestedBy(),
                Math.toIntExact(one.attempts() + 1),
                before == null ? "" : before.step());
        steps.add(turn, worker);
        steps.add(turn.report(), State.RUNNING, percent(before), turn.resumed() ? "taken up again" : "begun");
        return turn;
    }

    private void giveUp(Waiting one, @Nullable ProgressRow before) {
        String during = before == null ? "" : ", last while " + before.step();
        steps.add(
                one.report(),
                State.FAILED,
                percent(before),
                "given up: each of " + one.attempts() + " servers that made it stopped before it was done" + during
                        + "; tell your administrator, whose server log names the report");
        LOG.severe(() -> "report " + one.report() + " of " + tenant.id() + " is given up after " + one.attempts()
                + " attempts, none of which came to an end" + during
                + "; look in the logs of the nodes at these times for a lack of memory or a killed process");
    }

    private static int percent(@Nullable ProgressRow before) {
        return before == null ? 0 : before.percent();
    }

    private List<Waiting> waiting() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(WAITING, Tuple.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("since", lease.silentSince(steps.now()))
                .getResultStream()
                .map(row -> new Waiting(
                        row.get("report", UUID.class),
                        row.get("requester", String.class),
                        row.get("attempts", Long.class),
                        row.get("put_back", Long.class)))
                .toList();
    }

    /** One node at a time takes from the queue of a tenant. */
    private void takeTurn() {
        turns.take("report-queue");
    }
}
