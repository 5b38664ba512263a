package org.lineproof.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.counting.CountSource;
import org.lineproof.registry.entity.counting.CountSourceDeclaration;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** The registered sources of counts of the current tenant. */
@ApplicationScoped
public class CountSources {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** The sources of a system by name. */
    public List<CountSource> of(SystemId system) {
        return entityManager
                .createQuery(
                        "from CountSource where tenantId = :tenant and systemId = :system order by source",
                        CountSource.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList();
    }

    public CountSource add(CountSourceDeclaration declaration, Acknowledgement logged) {
        CountSource source = new CountSource(
                tenant.id(), declaration, logged, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(source);
        return source;
    }
}
