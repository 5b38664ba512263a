package org.lineproof.inference.control.proof.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Proofs of all organisations about which a node contradicts us, as the publisher's role sees them. */
@ApplicationScoped
public class Disputes {

    /** What is asked no more, because it was erased or its anchor withdrawn, is no longer in dispute. */
    private static final String OPEN = """
        select count(distinct d.receipt_id) from chain_answer d join chain_question q on q.receipt_id = d.receipt_id
        where d.answer <> 'UNKNOWN' and d.answer <> d.own and not exists (select 1 from chain_answer n
            where n.receipt_id = d.receipt_id and n.answer_no > d.answer_no and n.answer <> 'UNKNOWN')\
        """;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected Disputes() {}

    public Disputes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many there are now. */
    public long open() {
        return (Long) entityManager.createNativeQuery(OPEN, Long.class).getSingleResult();
    }
}
