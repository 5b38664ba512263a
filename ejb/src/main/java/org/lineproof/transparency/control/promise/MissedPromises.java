package org.lineproof.transparency.control.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.promise.LatePublication;
import org.lineproof.transparency.entity.promise.PromiseStanding;

/** Reads broken promises behind the row-level security of the application's role, or of the entity manager it is made with. */
@ApplicationScoped
public class MissedPromises {
    private static final String STANDING = """
        select count(*), count(*) filter (where covered.entry_id is null),
            min(m.publish_by) filter (where covered.entry_id is null)
        from missed_promise m
        left join log_position covered on covered.entry_id = m.entry_id and covered.position <
            (select coalesce(max(tree_size), 0) from checkpoint where log_no = :log)
        where m.log_no = :log\
        """;

    private static final String LATE = """
        select p.position, m.publish_by, c.published_at
        from missed_promise m
        join log_position p on p.entry_id = m.entry_id
        cross join lateral (select published_at from checkpoint where log_no = p.log_no and tree_size > p.position
            order by tree_size limit 1) c
        where m.log_no = :log and p.position < :size
        order by p.position\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected MissedPromises() {}

    /** Reads with the given entity manager instead of the application's. */
    public MissedPromises(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public PromiseStanding standing(EvidenceLog log) {
        Object[] row = entityManager
                .unwrap(Session.class)
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("log", log.number())
                .getSingleResult();
        return new PromiseStanding((Long) row[0], (Long) row[1], (Instant) row[2]);
    }

    /** The late ones among the first {@code size} entries, in order; once a checkpoint has this size they stay the same. */
    public List<LatePublication> late(EvidenceLog log, long size, int limit) {
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(LATE, Object[].class)
                .setParameter("log", log.number())
                .setParameter("size", size)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new LatePublication((Long) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }
}
