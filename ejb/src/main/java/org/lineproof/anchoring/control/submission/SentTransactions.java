package org.lineproof.anchoring.control.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.Cargo;
import org.lineproof.anchoring.entity.SentTransaction;
import org.lineproof.anchoring.entity.proof.RecordingEvent;

/** The transactions of the submitter, as this database saw them signed. Rows are added by {@code AnchorEvents}. */
@ApplicationScoped
public class SentTransactions {
    /** Nothing is signed while something is under way, but other attempts at it: it is always among the newest. */
    private static final long NEWEST = 1_000;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected SentTransactions() {}

    public SentTransactions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Transactions that have not ended, by number and attempt. */
    List<SentTransaction> underWay(long chainId, String sender) {
        return entityManager
                .createQuery(
                        "select s from SentTransaction s where s.chainId = :chain and s.sender = :sender"
                                + " and s.number > (select coalesce(max(n.number), 0) from SentTransaction n) - :newest"
                                + " and not exists (select 1 from AnchorOutcome o where o.hash = s.hash)"
                                + " order by s.nonce, s.attempt",
                        SentTransaction.class)
                .setParameter("chain", chainId)
                .setParameter("sender", sender)
                .setParameter("newest", NEWEST)
                .getResultList();
    }

    /** How often a number was tried, ended attempts included. */
    int attempts(long chainId, String sender, long nonce) {
        return entityManager
                .createQuery(
                        "select coalesce(max(s.attempt), 0) from SentTransaction s"
                                + " where s.chainId = :chain and s.sender = :sender and s.nonce = :nonce",
                        Integer.class)
                .setParameter("chain", chainId)
                .setParameter("sender", sender)
                .setParameter("nonce", nonce)
                .getSingleResult();
    }

    /** The heads or the statement that a transaction carries; nothing for one that opens a log or registers a key. */
    List<Cargo> cargo(String transactionHash) {
        List<Cargo> cargo = new ArrayList<>(entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.transactionHash = :hash and e.state = SUBMITTED"
                                + " order by e.number",
                        AnchorEvent.class)
                .setParameter("hash", transactionHash)
                .getResultList());
        cargo.addAll(entityManager
                .createQuery(
                        "select e from RecordingEvent e where e.transactionHash = :hash and e.state = SUBMITTED",
                        RecordingEvent.class)
                .setParameter("hash", transactionHash)
                .getResultList());
        return cargo;
    }

    /** Numbers of the logs whose newest transaction was taken into a block and reverted there. */
    public Set<Integer> reverted() {
        return entityManager
                .createQuery(
                        "select e.logNumber from AnchorOutcome o join AnchorEvent e on e.transactionHash = o.hash"
                                + " where o.result = REVERTED and e.state = SUBMITTED and not exists (select 1 from"
                                + " AnchorEvent n where n.logNumber = e.logNumber and n.state = SUBMITTED"
                                + " and n.number > e.number)",
                        Integer.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
