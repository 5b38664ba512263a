package org.lineproof.anchoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.StoredProof;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * The history of anchoring of all tenants. What is added is committed at once, whatever becomes of the caller: the
 * ledger does not roll back either.
 */
@ApplicationScoped
public class AnchorEvents {

    /** Apart from other uses of advisory locks in the same database. */
    private static final long LOCK = 0x616e63686f72L;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected AnchorEvents() {}

    public AnchorEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this transaction now anchors alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** The newest head of the log that this ledger is known to hold. */
    public Optional<Head> lastFinal(EvidenceLog log, LedgerIdentity ledger) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.logNumber = :log and e.state = FINAL"
                                + " and e.chainId = :chain and e.contract = :contract order by e.treeSize desc",
                        AnchorEvent.class)
                .setParameter("log", log.number())
                .setParameter("chain", ledger.chainId())
                .setParameter("contract", ledger.contract())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AnchorEvent::head);
    }

    /** Whether a ledger is known to hold a head of the log that covers this size. */
    public boolean isCovered(EvidenceLog log, long size) {
        return entityManager
                        .createQuery(
                                "select count(f) from AnchorEvent f where f.logNumber = :log and f.state = FINAL"
                                        + " and f.treeSize >= :size",
                                Long.class)
                        .setParameter("log", log.number())
                        .setParameter("size", size)
                        .getSingleResult()
                > 0;
    }

    /** Whether a head of the log was requested that no ledger is known to cover yet. */
    public boolean isWaiting(EvidenceLog log) {
        return entityManager
                        .createQuery(
                                "select count(r) from AnchorEvent r where r.logNumber = :log and r.state = REQUESTED"
                                        + " and not exists (select 1 from AnchorEvent f where f.logNumber = r.logNumber"
                                        + " and f.state = FINAL and f.treeSize >= r.treeSize)",
                                Long.class)
                        .setParameter("log", log.number())
                        .getSingleResult()
                > 0;
    }

    /** The newest block that is known to hold a head of the log, 0 if none is known. */
    public long lastBlock(EvidenceLog log, LedgerIdentity ledger) {
        return entityManager
                .createQuery(
                        "select coalesce(max(e.blockNumber), 0) from AnchorEvent e where e.logNumber = :log"
                                + " and e.state = FINAL and e.chainId = :chain and e.contract = :contract",
                        Long.class)
                .setParameter("log", log.number())
                .setParameter("chain", ledger.chainId())
                .setParameter("contract", ledger.contract())
                .getSingleResult();
    }

    /** Adds rows, all or none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(List<?> rows) {
        rows.forEach(entityManager::persist);
    }

    /** Keeps what the node answered about a transaction, once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(String transactionHash, AnchorReceipt receipt) {
        if (entityManager.find(AnchorReceipt.class, transactionHash) == null) {
            entityManager.persist(receipt);
        }
    }

    /** Keeps a proof, once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(StoredProof proof) {
        if (entityManager.find(StoredProof.class, proof.transaction()) == null) {
            entityManager.persist(proof);
        }
    }

    /** Transactions on this ledger of which no proof is kept and that are to be asked for now, see {@link ProofPatience}. */
    public List<String> unproven(LedgerIdentity ledger, Instant now, int most) {
        return ProofPatience.ANCHORS.unproven(entityManager, ledger, now, most);
    }

    /** How many transactions with anchors no node is asked about any more, though no proof of them is kept. */
    public long givenUp(Instant now) {
        return ProofPatience.ANCHORS.givenUp(entityManager, now);
    }

    /** The heads that a transaction brought, once it is final. */
    public List<AnchorEvent> anchored(String transaction) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.state = FINAL and e.transactionHash = :transaction"
                                + " order by e.number",
                        AnchorEvent.class)
                .setParameter("transaction", transaction)
                .getResultList();
    }

    /** The log of a head. @throws IllegalArgumentException if there is none of this number */
    public EvidenceLog log(int number) {
        EvidenceLog log = entityManager.find(EvidenceLog.class, number);
        if (log == null) {
            throw new IllegalArgumentException("no log has number " + number);
        }
        return log;
    }
}
