package org.lineproof.inference.control.span;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.trace.TraceClient;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** The API clients of the current tenant whose spans belong to a system; the newest word about a client counts. */
@ApplicationScoped
public class TraceClients {

    private static final String NEWEST = """
        from TraceClient c where c.tenantId = :tenant and not exists (
            from TraceClient later where later.tenantId = :tenant and later.client = c.client
                and (later.assignedAt > c.assignedAt
                    or later.assignedAt = c.assignedAt and later.entryId > c.entryId))\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** The clients with a system, by name. */
    public List<TraceClient> assigned() {
        return entityManager
                .createQuery(NEWEST + " and c.systemId is not null order by c.client", TraceClient.class)
                .setParameter("tenant", tenant.id().value())
                .getResultList();
    }

    /** The client's system and who assigned it, empty for none. */
    public Optional<TraceClient> assigned(String client) {
        return entityManager
                .createQuery(NEWEST + " and c.systemId is not null and c.client = :client", TraceClient.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("client", client)
                .getResultStream()
                .findFirst();
    }

    /** @param system null to take an earlier word back */
    public TraceClient add(UUID entry, String client, @Nullable SystemId system) {
        TraceClient added = new TraceClient(
                entry,
                tenant.id(),
                client,
                system,
                tenant.principal(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(added);
        return added;
    }
}
