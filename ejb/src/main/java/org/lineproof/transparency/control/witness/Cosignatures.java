package org.lineproof.transparency.control.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.witness.StoredCosignature;
import org.lineproof.transparency.entity.witness.WitnessPolicy;

/** Reads cosignatures behind the row-level security of the application's role, or of the entity manager it is made with. */
@ApplicationScoped
public class Cosignatures {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected Cosignatures() {}

    /** Reads with the given entity manager instead of the application's. */
    public Cosignatures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All of one checkpoint, in the order in which they came. */
    public List<StoredCosignature> of(EvidenceLog log, long size) {
        return entityManager
                .createQuery(
                        "select c from StoredCosignature c where c.logNumber = :log and c.treeSize = :size"
                                + " order by c.receivedAt, c.cosigner",
                        StoredCosignature.class)
                .setParameter("log", log.number())
                .setParameter("size", size)
                .getResultList();
    }

    /** The one on the largest checkpoint that this witness cosigned. */
    public Optional<StoredCosignature> newest(EvidenceLog log, String cosigner) {
        return entityManager
                .createQuery(
                        "select c from StoredCosignature c where c.logNumber = :log and c.cosigner = :cosigner"
                                + " order by c.treeSize desc",
                        StoredCosignature.class)
                .setParameter("log", log.number())
                .setParameter("cosigner", cosigner)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest of each witness of the policy that ever cosigned. */
    public List<StoredCosignature> newest(EvidenceLog log, WitnessPolicy policy) {
        return policy.witnesses().stream()
                .flatMap(witness -> newest(log, witness.key().vkey()).stream())
                .toList();
    }
}
