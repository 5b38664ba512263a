package org.lineproof.assurance.control.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;

/** The pin files of suppliers of the current tenant. */
@ApplicationScoped
public class SupplierPinFiles {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    /** Waits until no other transaction does anything about suppliers and their bundles. */
    public void takeTurn() {
        turns.take("suppliers");
    }

    /** All, the newest proposal first. */
    public List<SupplierStanding> all() {
        List<SupplierPinsAct> acts = entityManager
                .createQuery("from SupplierPinsAct where tenantId = :tenant", SupplierPinsAct.class)
                .setParameter("tenant", tenant.id().value())
                .getResultList();
        return entityManager
                .createQuery(
                        "from SupplierPins where tenantId = :tenant order by proposedAt desc, entryId",
                        SupplierPins.class)
                .setParameter("tenant", tenant.id().value())
                .getResultStream()
                .map(pins -> new SupplierStanding(pins, acts))
                .toList();
    }

    public Optional<SupplierStanding> standing(ModelDigest digest) {
        return entityManager
                .createQuery(
                        "from SupplierPins where tenantId = :tenant and digest = :digest"
                                + " order by proposedAt desc, entryId",
                        SupplierPins.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("digest", digest.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(pins -> new SupplierStanding(pins, acts(pins)));
    }

    /** The pin file against which the import of this entry was verified, as it was proposed. */
    public Optional<SupplierPins> behind(UUID bundle) {
        return entityManager
                .createQuery(
                        "select p from SupplierPins p join ImportedBundle b on b.pinsEntryId = p.entryId"
                                + " where p.tenantId = :tenant and b.entryId = :bundle",
                        SupplierPins.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("bundle", bundle)
                .getResultStream()
                .findFirst();
    }

    private List<SupplierPinsAct> acts(SupplierPins pins) {
        return entityManager
                .createQuery(
                        "from SupplierPinsAct where tenantId = :tenant and proposalEntryId = :pins",
                        SupplierPinsAct.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("pins", pins.entry())
                .getResultList();
    }

    public void add(UUID entry, ModelDigest digest, String supplier, byte[] pins) {
        entityManager.persist(new SupplierPins(entry, tenant.id(), digest, supplier, pins, tenant.principal(), now()));
    }

    public void act(UUID entry, SupplierPins pins, SupplierPinsAct.Kind kind, @Nullable String reason) {
        entityManager.persist(new SupplierPinsAct(entry, tenant.id(), pins, kind, tenant.principal(), reason, now()));
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
