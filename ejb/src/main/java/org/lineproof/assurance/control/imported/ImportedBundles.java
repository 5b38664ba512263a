package org.lineproof.assurance.control.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.imported.CheckedBundle;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.ImportedContent;
import org.lineproof.assurance.entity.imported.ImportedErasure;
import org.lineproof.assurance.entity.imported.KeptBundle;
import org.lineproof.assurance.entity.imported.KeptBundle.Key;
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
        ImportedBundle bundle = new ImportedBundle(entry, tenant.id(), system, pins, checked, content, now());
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

    /** What is stored of the imports about a system, each by the digests of what is stored now. */
    public Map<Key, KeptBundle> kept(String system) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select b.digest, p.digest, b.entry_id, 'sha256:' || encode(sha256(c.content), 'hex'),"
                                + " 'sha256:' || encode(sha256(p.pins), 'hex')"
                                + " from imported_bundle b join supplier_pins p on p.entry_id = b.pins_entry_id"
                                + " left join imported_content c on c.entry_id = b.entry_id"
                                + " where b.tenant_id = :tenant and b.system_id = :system",
                        Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new KeptBundle(
                        new Key((String) row[0], (String) row[1]), (UUID) row[2], (String) row[3], (String) row[4]))
                .collect(Collectors.toMap(KeptBundle::key, Function.identity()));
    }

    /** Forgets the bytes of an import, and keeps who did it. */
    public ImportedErasure erase(UUID entry, ImportedBundle bundle, String reason) {
        entityManager
                .createQuery("delete from ImportedContent where tenantId = :tenant and entryId = :entry")
                .setParameter("tenant", tenant.id().value())
                .setParameter("entry", bundle.entry())
                .executeUpdate();
        ImportedErasure erasure =
                new ImportedErasure(entry, tenant.id(), bundle.entry(), tenant.principal(), reason, now());
        entityManager.persist(erasure);
        return erasure;
    }

    /** The erasures of imports about a system. */
    public List<ImportedErasure> erasures(SystemId system) {
        return entityManager
                .createQuery(
                        "select e from ImportedErasure e join ImportedBundle b on b.entryId = e.bundleEntryId"
                                + " where e.tenantId = :tenant and b.systemId = :system",
                        ImportedErasure.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList();
    }

    /** That the bytes of the import of this entry were erased, empty if they were not. */
    public Optional<ImportedErasure> erasure(UUID bundle) {
        return entityManager
                .createQuery(
                        "from ImportedErasure where tenantId = :tenant and bundleEntryId = :bundle",
                        ImportedErasure.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("bundle", bundle)
                .getResultStream()
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

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
