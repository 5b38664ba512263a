package org.lineproof.transparency.control.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.succession.ClosedLog;
import org.lineproof.transparency.entity.succession.LogSuccession;

/** The closed logs of the tenant whose rows this transaction sees. */
@ApplicationScoped
public class Successions {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected Successions() {}

    /** Reads with the given entity manager instead of the application's. */
    public Successions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty while the log is open. */
    public Optional<LogSuccession> of(EvidenceLog log) {
        return Optional.ofNullable(entityManager.find(LogSuccession.class, log.number()));
    }

    /** What is known about its end, empty while the log is open. */
    public Optional<ClosedLog> closed(EvidenceLog log) {
        return of(log).map(row -> new ClosedLog(log.name(), successor(row).name(), row.reason(), row.closedAt()));
    }

    /** @throws Refusal (conflict) if the log is closed, naming the one that goes on */
    public void requireOpen(EvidenceLog log) {
        closed(log).ifPresent(closed -> {
            throw Refusal.conflict(
                    "log",
                    log.name() + " is closed since " + closed.closedAt() + " and continued in " + closed.continuedIn());
        });
    }

    /** The log itself and those that followed it, the one that takes entries last. */
    public List<EvidenceLog> line(EvidenceLog log) {
        List<EvidenceLog> line = new ArrayList<>(List.of(log));
        Optional<LogSuccession> end = of(log);
        while (end.isPresent()) {
            EvidenceLog next = successor(end.get());
            line.add(next);
            end = of(next);
        }
        return line;
    }

    public void add(LogSuccession succession) {
        entityManager.persist(succession);
    }

    private EvidenceLog successor(LogSuccession row) {
        EvidenceLog next = entityManager.find(EvidenceLog.class, row.successorNumber());
        if (next == null) {
            throw new IllegalStateException("the successor of log " + row.logNumber() + " is gone");
        }
        return next;
    }
}
