package org.lineproof.tenancy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;

/** The organisations this installation serves. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    public Optional<Organisation> find(TenantId tenant) {
        return Optional.ofNullable(entityManager.find(Organisation.class, tenant.value()));
    }

    public Organisation add(TenantId tenant, String name) {
        Organisation organisation =
                new Organisation(tenant, name, Clock.systemUTC().instant());
        entityManager.persist(organisation);
        return organisation;
    }

    /** Whether the database answers at all. */
    public boolean answer() {
        return Boolean.TRUE.equals(
                entityManager.createNativeQuery("select true", Boolean.class).getSingleResult());
    }
}
