package org.lineproof.inference.control.trust;

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
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.entity.trust.AnchorAct;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.inference.entity.trust.ProposedAnchor;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;

/** The trust anchors of the current tenant. */
@ApplicationScoped
public class TrustAnchors {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    /** Waits until no other transaction does anything about anchors. */
    public void takeTurn() {
        turns.take("trust-anchors");
    }

    public Optional<ProposedAnchor> find(String anchorId) {
        return entityManager
                .createQuery("from ProposedAnchor where tenantId = :tenant and anchorId = :id", ProposedAnchor.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("id", anchorId)
                .getResultStream()
                .findFirst();
    }

    /** Whether there is an anchor of this name and version. */
    public boolean isTaken(String name, long version) {
        return entityManager
                        .createQuery(
                                "select count(a) from ProposedAnchor a where a.tenantId = :tenant and a.name = :name"
                                        + " and a.version = :version",
                                Long.class)
                        .setParameter("tenant", tenant.id().value())
                        .setParameter("name", name)
                        .setParameter("version", version)
                        .getSingleResult()
                > 0;
    }

    public Optional<AnchorStanding> standing(String anchorId) {
        return find(anchorId)
                .map(proposed -> AnchorStanding.of(
                        proposed,
                        entityManager
                                .createQuery("from AnchorAct where proposalEntryId = :anchor", AnchorAct.class)
                                .setParameter("anchor", proposed.entry())
                                .getResultList()));
    }

    /** The anchor, if it is approved and was not withdrawn. */
    public Optional<TrustAnchor> approved(String anchorId) {
        return standing(anchorId)
                .filter(standing -> standing.state() == TrustState.APPROVED)
                .map(AnchorStanding::anchor);
    }

    /** All anchors, the newest proposal first; of one model version if a digest is given. */
    public List<AnchorStanding> standings(@Nullable String modelDigest) {
        List<ProposedAnchor> proposed = entityManager
                .createQuery(
                        "from ProposedAnchor where tenantId = :tenant"
                                + " and (cast(:model as String) is null or modelDigest = :model)"
                                + " order by proposedAt desc, entryId",
                        ProposedAnchor.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("model", modelDigest)
                .getResultList();
        List<AnchorAct> acts = entityManager
                .createQuery("from AnchorAct where tenantId = :tenant", AnchorAct.class)
                .setParameter("tenant", tenant.id().value())
                .getResultList();
        return proposed.stream().map(anchor -> AnchorStanding.of(anchor, acts)).toList();
    }

    public void add(UUID entry, TrustAnchor anchor) {
        entityManager.persist(new ProposedAnchor(entry, tenant.id(), anchor, tenant.principal(), now()));
    }

    public void act(UUID entry, ProposedAnchor anchor, AnchorAct.Kind kind, @Nullable String reason) {
        entityManager.persist(new AnchorAct(entry, tenant.id(), anchor, kind, tenant.principal(), reason, now()));
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
