package org.lineproof.reporting.control.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.lineproof.reporting.entity.seal.StampsStanding;

/** Archive time stamps of all organisations' reports, as the publisher's role counts them. */
@ApplicationScoped
public class SealedReports {

    /** Apart from other uses of advisory locks in the same database. */
    private static final long LOCK = 0x7365616c73L;

    private static final String STANDING = """
        select count(*),
            count(*) filter (where f.at > coalesce(n.renewed_at, '-infinity')),
            count(*) filter (where coalesce(n.stamp_ends_at, r.stamp_ends_at) < :now)
        from report_release r
            left join lateral (select n.stamp_ends_at, n.renewed_at from report_seal_renewal n
                where n.report_id = r.report_id order by n.renewal_no desc limit 1) n on true
            left join lateral (select f.at from report_seal_failure f
                where f.report_id = r.report_id order by f.failure_no desc limit 1) f on true
        where r.kind = 'SEALED'\
        """;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected SealedReports() {}

    public SealedReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this transaction now renews alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    public StampsStanding standing(Instant now) {
        Object[] counts = (Object[]) entityManager
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return new StampsStanding(count(counts[0]), count(counts[1]), count(counts[2]));
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
