package org.lineproof.transparency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LoggedEntry;

/** The rows of all tenants' logs, as the publisher's role sees and adds them. */
@ApplicationScoped
public class PublisherRows {

    /** The space of advisory locks on logs, apart from other uses in the same database. */
    static final int LOCK_SPACE = 0x6c6f67;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected PublisherRows() {}

    public PublisherRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<EvidenceLog> logs() {
        return entityManager
                .createQuery("select l from EvidenceLog l order by l.number", EvidenceLog.class)
                .getResultList();
    }

    /** The numbers of the logs that are closed. */
    public Set<Integer> closed() {
        return Set.copyOf(entityManager
                .createQuery("select s.logNumber from LogSuccession s", Integer.class)
                .getResultList());
    }

    public LogRows rows() {
        return new LogRows(entityManager);
    }

    /** Whether this transaction now holds the log alone, among all nodes on this database, until it ends. */
    public boolean lock(EvidenceLog log) {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:space, :log)", Boolean.class)
                .setParameter("space", LOCK_SPACE)
                .setParameter("log", log.number())
                .getSingleResult();
    }

    /** Every transaction below this id has ended: what it wrote is visible to the statements that follow. */
    public long oldestRunningTransaction() {
        return ((Number) entityManager
                        .createNativeQuery(
                                "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)",
                                Long.class)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Entries without a position, oldest first.
     *
     * @param fromTransaction entries of transactions below it are known to have positions
     */
    public List<LoggedEntry> pending(EvidenceLog log, long fromTransaction, int limit) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select e.* from log_entry e where e.log_no = :log"
                                + " and e.arrived_in >= cast(cast(:low as text) as xid8)"
                                + " and not exists (select 1 from log_position p where p.entry_id = e.entry_id)"
                                + " order by e.arrival limit :limit",
                        LoggedEntry.class)
                .setParameter("log", log.number())
                .setParameter("low", Long.toString(fromTransaction))
                .setParameter("limit", limit)
                .getResultList();
    }

    public void add(Object row) {
        entityManager.persist(row);
    }

    /** Writes what was added, so that queries see it, and lets go of it. */
    public void flush() {
        entityManager.flush();
        entityManager.clear();
    }
}
