package org.lineproof.inference.control.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.evidence.statement.CountStatement;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/** The rows of counts. Nothing in them speaks of a person. */
@ApplicationScoped
public class Counts {

    /** What was recorded before for the same source and period. */
    public record Earlier(UUID entry, long count) {}

    private static final String OF = """
        select entry_id, count from source_count where tenant_id = :tenant and system_id = :system
            and source = :source and counted_from = :from and counted_to = :to\
        """;

    private static final String ADD = """
        insert into source_count
            (entry_id, tenant_id, system_id, source, counted_from, counted_to, count, received_at)
        values (:entry, :tenant, :system, :source, :from, :to, :count, :now) on conflict do nothing\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public Optional<Earlier> of(CountStatement statement) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(OF, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", statement.system())
                .setParameter("source", statement.source())
                .setParameter("from", statement.from())
                .setParameter("to", statement.to())
                .getResultStream()
                .findFirst()
                .map(row -> new Earlier((UUID) row[0], (Long) row[1]));
    }

    /** @throws Refusal (unavailable) if another transaction recorded the same period at the same moment */
    public void add(UUID entry, CountStatement statement, Instant now) {
        // The entry's own row goes first: this one refers to it.
        entityManager.flush();
        int added = entityManager
                .createNativeQuery(ADD)
                .setParameter("entry", entry)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", statement.system())
                .setParameter("source", statement.source())
                .setParameter("from", statement.from())
                .setParameter("to", statement.to())
                .setParameter("count", statement.count())
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            throw Refusal.unavailable("a count of the same period is being recorded at this moment; send it again");
        }
    }
}
