package org.lineproof.anchoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.StoredProof;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.transparency.entity.EvidenceLog;

/** The anchors of the tenant whose rows this transaction sees. */
@ApplicationScoped
public class Anchors {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected Anchors() {}

    public Anchors(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The smallest anchored head of the log that has at least this size; the first, if several ledgers hold it. */
    public Optional<AnchorEvent> covering(EvidenceLog log, long size) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.logNumber = :log and e.state = FINAL"
                                + " and e.treeSize >= :size order by e.treeSize, e.number",
                        AnchorEvent.class)
                .setParameter("log", log.number())
                .setParameter("size", size)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The anchor recorded last. */
    public Optional<AnchorEvent> latest() {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.state = FINAL order by e.number desc", AnchorEvent.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The oldest request that no ledger is known to cover. */
    public Optional<AnchorEvent> longestWaiting() {
        return entityManager
                .createQuery(
                        "select r from AnchorEvent r where r.state = REQUESTED and not exists (select 1 from"
                                + " AnchorEvent f where f.logNumber = r.logNumber and f.state = FINAL"
                                + " and f.treeSize >= r.treeSize) order by r.number",
                        AnchorEvent.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What the node answered about a transaction that holds an anchor of the tenant. */
    public Optional<AnchorReceipt> receipt(String transactionHash) {
        return Optional.ofNullable(entityManager.find(AnchorReceipt.class, transactionHash));
    }

    /** The proof of a transaction that holds an anchor of the tenant. */
    public Optional<AnchorProof> proof(String transactionHash) {
        return Optional.ofNullable(entityManager.find(StoredProof.class, transactionHash))
                .map(StoredProof::proof);
    }
}
