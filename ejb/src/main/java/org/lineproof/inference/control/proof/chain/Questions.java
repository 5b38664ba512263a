package org.lineproof.inference.control.proof.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.inference.entity.proof.NodeAnswer.Answer;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** Proofs that are still to be put to a node of the chain. */
@ApplicationScoped
public class Questions {

    /** Whoever took questions and died leaves them to others after that time. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final String TAKE = """
        update chain_question q set due_at = clock_timestamp() + make_interval(secs => :lease)
        from (select receipt_id from chain_question where tenant_id = :tenant and due_at <= clock_timestamp()
            order by due_at, receipt_id for update skip locked limit :limit) due
        where q.receipt_id = due.receipt_id returning q.receipt_id, q.own, q.unanswered\
        """;

    /**
     * A question in the queue.
     *
     * @param own what our own verification says
     * @param unanswered how often in a row nothing was found out
     */
    record Due(UUID receipt, Answer own, int unanswered) {}

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    void add(UUID receipt, Answer own) {
        entityManager
                .createNativeQuery("insert into chain_question (receipt_id, tenant_id, own, due_at)"
                        + " values (:receipt, :tenant, :own, clock_timestamp()) on conflict do nothing")
                .setParameter("receipt", receipt)
                .setParameter("tenant", tenant.id().value())
                .setParameter("own", own.name())
                .executeUpdate();
    }

    /** Takes some that are due; for five minutes nobody else gets them. */
    List<Due> take(int limit) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(TAKE, Tuple.class)
                .setParameter("lease", (double) LEASE.toSeconds())
                .setParameter("tenant", tenant.id().value())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new Due(
                        row.get(0, UUID.class),
                        Answer.valueOf(row.get(1, String.class)),
                        row.get(2, Number.class).intValue()))
                .toList();
    }

    /** Nothing more is to be found out. */
    void done(UUID receipt) {
        entityManager
                .createNativeQuery("delete from chain_question where receipt_id = :receipt")
                .setParameter("receipt", receipt)
                .executeUpdate();
    }

    /** @param unanswered how often in a row nothing was found out */
    void later(UUID receipt, int unanswered, Duration wait) {
        entityManager
                .createNativeQuery("update chain_question set unanswered = :unanswered,"
                        + " due_at = clock_timestamp() + make_interval(secs => :wait) where receipt_id = :receipt")
                .setParameter("unanswered", unanswered)
                .setParameter("wait", (double) wait.toSeconds())
                .setParameter("receipt", receipt)
                .executeUpdate();
    }
}
