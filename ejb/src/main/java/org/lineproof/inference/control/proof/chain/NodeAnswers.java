package org.lineproof.inference.control.proof.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.inference.entity.proof.NodeAnswer;

/** What nodes said about the proofs of the current tenant's receipts. */
@ApplicationScoped
public class NodeAnswers {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    void add(NodeAnswer answer) {
        entityManager.persist(answer);
    }

    /** The newest that is an answer; else the newest time that nothing was found out; empty if nobody was asked. */
    public Optional<NodeAnswer> standing(UUID receipt) {
        return newest(receipt, " and a.answer <> UNKNOWN").or(() -> newest(receipt, ""));
    }

    /** The newest that is an answer. */
    Optional<NodeAnswer> newest(UUID receipt) {
        return newest(receipt, " and a.answer <> UNKNOWN");
    }

    private Optional<NodeAnswer> newest(UUID receipt, String which) {
        return entityManager
                .createQuery(
                        "select a from NodeAnswer a where a.receiptId = :receipt" + which + " order by a.number desc",
                        NodeAnswer.class)
                .setParameter("receipt", receipt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
