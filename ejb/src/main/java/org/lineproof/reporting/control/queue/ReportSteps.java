package org.lineproof.reporting.control.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.ProgressRow;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.work.ReportClaim;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;

/** The steps of the current tenant's reports, in the transaction of the caller. */
@ApplicationScoped
public class ReportSteps {
    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    private final InstantSource clock = InstantSource.system();

    /** Waits until no other transaction adds a step to this report. */
    public void lock(UUID report) {
        turns.take("report/" + report);
    }

    /**
     * Locks the report, and makes sure that this turn is the newest and nothing has ended it.
     *
     * @throws StoppedWork if it is another's, was put back or is finished
     */
    public ProgressRow hold(Turn turn) {
        lock(turn.report());
        ProgressRow last = last(turn.report());
        if (last == null || last.state() != State.RUNNING) {
            throw new StoppedWork(last == null ? "nobody took it" : "it is " + last.state() + ", " + last.step());
        }
        int newest = entityManager
                .createQuery("select max(c.attempt) from ReportClaim c where c.reportId = :report", Integer.class)
                .setParameter("report", turn.report())
                .getSingleResult();
        if (newest != turn.attempt()) {
            throw new StoppedWork("it was taken up again elsewhere, attempt " + newest);
        }
        return last;
    }

    public void add(UUID report, State state, int percent, String step) {
        entityManager.persist(new ProgressRow(report, tenant.id(), state, percent, step, now()));
    }

    /** Keeps who has the turn. */
    public void add(Turn turn, String worker) {
        entityManager.persist(new ReportClaim(turn, worker, now()));
    }

    /** The newest step; null before the first. */
    public @Nullable ProgressRow last(UUID report) {
        return last(List.of(report)).get(report);
    }

    /** The newest step of each report that has any, in one statement. */
    public Map<UUID, ProgressRow> last(Collection<UUID> reports) {
        return entityManager
                .createQuery(
                        "select p from ProgressRow p where p.number in (select max(q.number) from ProgressRow q where"
                                + " q.reportId in :ids group by q.reportId)",
                        ProgressRow.class)
                .setParameter("ids", reports)
                .getResultStream()
                .collect(Collectors.toMap(ProgressRow::report, Function.identity()));
    }

    /** How often each report was begun; none of those that nobody has begun yet. */
    public Map<UUID, Integer> attempts(Collection<UUID> reports) {
        return entityManager
                .createQuery(
                        "select c.reportId as report, max(c.attempt) as attempts from ReportClaim c where c.reportId in"
                                + " :ids group by c.reportId",
                        Tuple.class)
                .setParameter("ids", reports)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("report", UUID.class), row -> row.get("attempts", Integer.class)));
    }

    /** Now, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
