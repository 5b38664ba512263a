package org.lineproof.transparency.control.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.promise.BrokenPromises;

/** Records broken promises about all tenants' logs, each entry once, as the publisher's role. */
@ApplicationScoped
public class PromiseBook {
    /** Apart from other uses of advisory locks in the same database. */
    private static final long LOCK = 0x70726f6d697365L;

    /** More are recorded in the next round. */
    private static final int MOST = 10_000;

    private static final String RECORD = """
        insert into missed_promise (entry_id, tenant_id, log_no, publish_by, noticed_at)
        select entry_id, tenant_id, log_no, publish_by, :now from log_entry where entry_id = any(:entries)
        on conflict do nothing\
        """;

    private static final String UNCOVERED = """
        from log_entry e
        where e.log_no = :log and e.arrived_in >= cast(cast(:low as text) as xid8)
            and not exists (select 1 from log_position p where p.entry_id = e.entry_id and p.position <
                (select coalesce(max(tree_size), 0) from checkpoint where log_no = :log))\
        """;

    private static final String NOTICE =
            "insert into missed_promise (entry_id, tenant_id, log_no, publish_by, noticed_at)"
                    + " select e.entry_id, e.tenant_id, e.log_no, e.publish_by, :now " + UNCOVERED
                    + " and e.publish_by < :now limit " + MOST + " on conflict do nothing";

    private static final String OLDEST =
            "select cast(cast(e.arrived_in as text) as bigint) " + UNCOVERED + " order by e.arrived_in limit 1";

    private static final String SINCE =
            "select count(*), min(publish_by) from missed_promise" + " where log_no = :log and noticed_at > :since";

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected PromiseBook() {}

    public PromiseBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this transaction now watches alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Records those of the entries that are published now and were promised earlier; the others cost nothing. */
    public void record(List<LoggedEntry> published, Instant now) {
        UUID[] late = published.stream()
                .filter(entry -> entry.publishBy().isBefore(now))
                .map(LoggedEntry::id)
                .toArray(UUID[]::new);
        if (late.length > 0) {
            entityManager
                    .createNativeQuery(RECORD)
                    .setParameter("now", now)
                    .setParameter("entries", late)
                    .executeUpdate();
        }
    }

    /**
     * Records the entries whose time has passed and that no checkpoint covers.
     *
     * @param lowWater entries of transactions below it are covered
     * @return the new low-water mark
     */
    public long notice(EvidenceLog log, long lowWater, Instant now) {
        long mark = new PublisherRows(entityManager).oldestRunningTransaction();
        entityManager
                .createNativeQuery(NOTICE)
                .setParameter("log", log.number())
                .setParameter("low", Long.toString(lowWater))
                .setParameter("now", now)
                .executeUpdate();
        Optional<Long> uncovered = entityManager
                .unwrap(Session.class)
                .createNativeQuery(OLDEST, Long.class)
                .setParameter("log", log.number())
                .setParameter("low", Long.toString(lowWater))
                .getResultStream()
                .findFirst();
        return uncovered.map(oldest -> Math.min(oldest, mark)).orElse(mark);
    }

    /** What was recorded after {@code since}; empty if nothing was. */
    public Optional<BrokenPromises> since(EvidenceLog log, Instant since) {
        Object[] row = entityManager
                .unwrap(Session.class)
                .createNativeQuery(SINCE, Object[].class)
                .setParameter("log", log.number())
                .setParameter("since", since)
                .getSingleResult();
        long entries = (Long) row[0];
        return entries == 0 ? Optional.empty() : Optional.of(new BrokenPromises(log, entries, (Instant) row[1]));
    }
}
