package org.lineproof.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** The registered model versions of the current tenant. */
@ApplicationScoped
public class ModelVersions {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public Optional<ModelVersion> byDigest(SystemId system, ModelDigest digest) {
        return of(system).stream()
                .filter(model -> model.digest().equals(digest))
                .findFirst();
    }

    /** An earlier registration that the declaration repeats or contradicts: same digest, or same name and version. */
    public Optional<ModelVersion> sameAs(ModelDeclaration declaration) {
        String label = declaration.name() + "@" + declaration.version();
        return of(declaration.system()).stream()
                .filter(model -> model.digest().equals(declaration.digest())
                        || model.label().equals(label))
                .findFirst();
    }

    public List<ModelVersion> of(SystemId system) {
        return entityManager
                .createQuery(
                        "from ModelVersion where tenantId = :tenant and systemId = :system"
                                + " order by registeredAt desc, digest",
                        ModelVersion.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList();
    }

    public ModelVersion add(ModelDeclaration declaration, Acknowledgement logged) {
        ModelVersion model = new ModelVersion(
                tenant.id(), declaration, logged, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(model);
        return model;
    }
}
