package org.lineproof.inference.control.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.inference.control.trust.TrustAnchors;
import org.lineproof.inference.entity.proof.JudgedProof;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** What was found about proofs, and which statement was proved for which receipt. */
@ApplicationScoped
public class ProofVerdicts {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    TrustAnchors anchors;

    /** Keeps one look. */
    public void add(UUID receipt, ReceiptProof proof, @Nullable UUID anchorEntry, ProofFinding finding) {
        entityManager.persist(new JudgedProof(
                receipt,
                tenant.id(),
                proof,
                anchorEntry,
                finding,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * What is known about the proofs of receipts, by receipt; those without a look are left out.
     *
     * @param receipts the receipts
     */
    public Map<UUID, ProofStanding> standings(Collection<UUID> receipts) {
        Map<UUID, JudgedProof> newest = new HashMap<>();
        if (!receipts.isEmpty()) {
            entityManager
                    .createQuery("from JudgedProof where receiptId in :receipts order by number", JudgedProof.class)
                    .setParameter("receipts", receipts)
                    .getResultStream()
                    .forEach(judged -> newest.put(judged.receipt(), judged));
        }
        Map<String, Optional<AnchorStanding>> known = new HashMap<>();
        Map<UUID, ProofStanding> standings = new HashMap<>();
        newest.forEach((receipt, judged) -> {
            AnchorStanding anchor =
                    known.computeIfAbsent(judged.anchorId(), anchors::standing).orElse(null);
            standings.put(receipt, new ProofStanding(judged.proofSystem(), judged, anchor));
        });
        return standings;
    }

    /**
     * Gives a statement to a receipt, unless another receipt has it.
     *
     * @param digest keyed digest of the statement
     * @return the receipt that has the statement now
     */
    public UUID claim(Hash digest, UUID receipt) {
        entityManager
                .createNativeQuery("insert into proved_statement (receipt_id, tenant_id, digest)"
                        + " values (:receipt, :tenant, :digest) on conflict do nothing")
                .setParameter("receipt", receipt)
                .setParameter("tenant", tenant.id().value())
                .setParameter("digest", digest.bytes())
                .executeUpdate();
        return owner(digest).orElse(receipt);
    }

    /** The receipt for which a statement was proved, empty if for none. */
    public Optional<UUID> owner(Hash digest) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select receipt_id from proved_statement where tenant_id = :tenant and digest = :digest",
                        UUID.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("digest", digest.bytes())
                .getResultStream()
                .findFirst();
    }
}
