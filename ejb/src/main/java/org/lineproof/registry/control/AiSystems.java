package org.lineproof.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** The registered AI systems of the current tenant. */
@ApplicationScoped
public class AiSystems {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public Optional<AiSystem> find(SystemId id) {
        return entityManager
                .createQuery("from AiSystem where tenantId = :tenant and systemId = :system", AiSystem.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", id.value())
                .getResultStream()
                .findFirst();
    }

    public List<AiSystem> all() {
        return entityManager
                .createQuery("from AiSystem where tenantId = :tenant order by systemId", AiSystem.class)
                .setParameter("tenant", tenant.id().value())
                .getResultList();
    }

    public AiSystem add(AiSystemDeclaration declaration, Acknowledgement logged) {
        AiSystem system = new AiSystem(
                tenant.id(), declaration, logged, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(system);
        return system;
    }
}
