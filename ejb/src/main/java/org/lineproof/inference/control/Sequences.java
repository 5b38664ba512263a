package org.lineproof.inference.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.hibernate.Session;
import org.lineproof.inference.entity.SequenceGap;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** What the numbers of the received statements say about those that were not received. */
@ApplicationScoped
public class Sequences {

    private static final int MAX_GAPS = 1_000;

    /**
     * Numbers begin at 1: what lies before the first received one is missing, too. A heartbeat's count stands for the
     * number that comes after it, so that what lies before that and was not received is missing as well.
     */
    private static final String GAPS = """
        select producer, epoch, before + 1, sequence - 1 from (
            select producer, epoch, sequence,
                lag(given, 1, cast(0 as bigint)) over (partition by producer, epoch order by sequence, given) as before
            from (
                select producer, epoch, sequence, sequence as given
                from receipt where tenant_id = :tenant and system_id = :system and sequence >= 1
                union all
                select producer, epoch, max(count) + 1, max(count) from heartbeat
                where tenant_id = :tenant and system_id = :system group by producer, epoch) stated) numbered
        where sequence > before + 1
        order by producer, epoch, sequence\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public List<SequenceGap> gaps(SystemId system) {
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(GAPS, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .setMaxResults(MAX_GAPS)
                .getResultList();
        return rows.stream()
                .map(row -> new SequenceGap(system, (String) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }
}
