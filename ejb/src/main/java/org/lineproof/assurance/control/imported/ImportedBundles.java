package org.lineproof.assurance.control.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.assurance.entity.imported.CheckedBundle;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.ImportedContent;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** The imported bundles of the current tenant. */
@ApplicationScoped
public class ImportedBundles {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public ImportedBundle add(UUID entry, SystemId system, SupplierPins pins, CheckedBundle checked, byte[] content) {
        ImportedBundle bundle = new ImportedBundle(
                entry,
                tenant.id(),
                system,
                pins,
                checked,
                content,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(bundle);
        // The bytes refer to the row, and one batch may hold both.
        entityManager.flush();
        entityManager.persist(new ImportedContent(entry, tenant.id(), content));
        return bundle;
    }

    /** Those about a system, the newest first. */
    public List<ImportedBundle> of(SystemId system) {
        return entityManager
                .createQuery(
                        "from ImportedBundle where tenantId = :tenant and systemId = :system"
                                + " order by importedAt desc, entryId",
                        ImportedBundle.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList();
    }

    /** The bytes of the import of this entry. */
    public Optional<byte[]> content(UUID entry) {
        return entityManager
                .createQuery(
                        "from ImportedContent where tenantId = :tenant and entryId = :entry", ImportedContent.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("entry", entry)
                .getResultStream()
                .map(ImportedContent::bytes)
                .findFirst();
    }

    public Optional<ImportedBundle> find(UUID entry) {
        return entityManager
                .createQuery("from ImportedBundle where tenantId = :tenant and entryId = :entry", ImportedBundle.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }
}
