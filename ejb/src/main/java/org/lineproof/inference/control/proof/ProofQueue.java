package org.lineproof.inference.control.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;

/** Proofs still to be looked at, or to be looked at again. Receipts put theirs in themselves, by the statement that adds them. */
@ApplicationScoped
public class ProofQueue {

    /** A new version of this product, or collateral that came meanwhile, may know more. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final String TURN = "proofs";

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    /** Whether this transaction now verifies the tenant's proofs alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return turns.tryTake(TURN);
    }

    /** Receipts whose proofs are due, the longest waiting first. */
    public List<UUID> due(int limit) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select receipt_id from proof_due where tenant_id = :tenant and due_at <= clock_timestamp()"
                                + " order by due_at, receipt_id limit :limit",
                        UUID.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * Proofs that wait for this anchor are due now. Waits for a round that is under way: it does not know the anchor yet,
     * and would put them off for a day.
     */
    public void wake(String anchorId) {
        turns.take(TURN);
        entityManager
                .createNativeQuery("update proof_due set due_at = clock_timestamp()"
                        + " where tenant_id = :tenant and anchor_id = :anchor")
                .setParameter("tenant", tenant.id().value())
                .setParameter("anchor", anchorId)
                .executeUpdate();
    }

    /** Nothing more is to be found out about this proof. */
    public void done(UUID receipt) {
        entityManager
                .createNativeQuery("delete from proof_due where receipt_id = :receipt")
                .setParameter("receipt", receipt)
                .executeUpdate();
    }

    /** This proof is looked at again in a day, or when its anchor is approved. */
    public void later(UUID receipt) {
        entityManager
                .createNativeQuery("update proof_due set due_at = clock_timestamp() + make_interval(secs => :wait)"
                        + " where receipt_id = :receipt")
                .setParameter("wait", (double) PATIENCE.toSeconds())
                .setParameter("receipt", receipt)
                .executeUpdate();
    }
}
