package org.lineproof.anchoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The oldest request that no ledger is known to cover; a closed log waits for nothing. */
    public Optional<AnchorEvent> longestWaiting() {
        return entityManager
                .createQuery(
                        "select r from AnchorEvent r where r.state = REQUESTED and not exists (select 1 from"
                                + " AnchorEvent f where f.logNumber = r.logNumber and f.state = FINAL"
                                + " and f.treeSize >= r.treeSize) and not exists (select 1 from LogSuccession s where"
                                + " s.logNumber = r.logNumber) order by r.number",
                        AnchorEvent.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The first request since the newest anchor: the ledger has taken nothing after it. A closed log asks for nothing. */
    public Optional<AnchorEvent> firstMissed() {
        return entityManager
                .createQuery(
                        "select r from AnchorEvent r where r.state = REQUESTED and r.number > :newest and not exists"
                                + " (select 1 from LogSuccession s where s.logNumber = r.logNumber) order by r.number",
                        AnchorEvent.class)
                .setParameter("newest", latest().map(AnchorEvent::number).orElse(0L))
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

    /**
     * How many transactions with anchors have no proof yet.
     *
     * @param from final at this time or later; null for all
     * @param to final before this time
     */
    public long unproven(@Nullable Instant from, Instant to) {
        return entityManager
                .createQuery(
                        "select count(distinct e.transactionHash) from AnchorEvent e where e.state = FINAL and e.at >="
                                + " :from and e.at < :to and not exists (select 1 from StoredProof p where"
                                + " p.transactionHash = e.transactionHash)",
                        Long.class)
                .setParameter("from", from == null ? Instant.EPOCH : from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
