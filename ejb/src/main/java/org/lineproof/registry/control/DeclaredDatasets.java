package org.lineproof.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.DeclaredDataset;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** The declared data sets of the current tenant. */
@ApplicationScoped
public class DeclaredDatasets {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public Optional<DeclaredDataset> find(DatasetId id) {
        return entityManager
                .createQuery(
                        "from DeclaredDataset where tenantId = :tenant and namespace = :namespace and name = :name",
                        DeclaredDataset.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("namespace", id.namespace())
                .setParameter("name", id.name())
                .getResultStream()
                .findFirst();
    }

    public List<DeclaredDataset> all() {
        return entityManager
                .createQuery(
                        "from DeclaredDataset where tenantId = :tenant order by namespace, name", DeclaredDataset.class)
                .setParameter("tenant", tenant.id().value())
                .getResultList();
    }

    public DeclaredDataset add(DatasetDeclaration declaration, Acknowledgement logged) {
        DeclaredDataset dataset = new DeclaredDataset(
                tenant.id(), declaration, logged, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(dataset);
        return dataset;
    }
}
