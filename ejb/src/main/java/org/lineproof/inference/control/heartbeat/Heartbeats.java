package org.lineproof.inference.control.heartbeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.evidence.statement.HeartbeatStatement;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/** The rows of heartbeats. Nothing in them is content: the log entry states the same coordinates. */
@ApplicationScoped
public class Heartbeats {

    /** What was recorded before for the same producer, epoch and time. */
    record Earlier(UUID entry, long count) {}

    private static final String AT = """
        select entry_id, count from heartbeat where tenant_id = :tenant and system_id = :system
            and producer = :producer and epoch = :epoch and stated_at = :time\
        """;

    private static final String ADD = """
        insert into heartbeat (entry_id, tenant_id, system_id, producer, epoch, count, stated_at, received_at)
        values (:entry, :tenant, :system, :producer, :epoch, :count, :time, :now) on conflict do nothing\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    Optional<Earlier> at(HeartbeatStatement statement) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(AT, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", statement.system())
                .setParameter("producer", statement.producer())
                .setParameter("epoch", statement.epoch())
                .setParameter("time", statement.time())
                .getResultStream()
                .findFirst()
                .map(row -> new Earlier((UUID) row[0], (Long) row[1]));
    }

    /** @throws Refusal (unavailable) if another transaction recorded one for the same time at the same moment */
    void add(UUID entry, HeartbeatStatement statement, Instant now) {
        // The entry's own row goes first: this one refers to it.
        entityManager.flush();
        int added = entityManager
                .createNativeQuery(ADD)
                .setParameter("entry", entry)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", statement.system())
                .setParameter("producer", statement.producer())
                .setParameter("epoch", statement.epoch())
                .setParameter("count", statement.count())
                .setParameter("time", statement.time())
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            throw Refusal.unavailable("a heartbeat of the same time is being recorded at this moment; send it again");
        }
    }
}
