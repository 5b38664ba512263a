package org.lineproof.transparency.control.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/**
 * Cosignatures of all tenants' checkpoints, as the publisher's role sees and adds them. What is added is committed at
 * once, whatever becomes of the caller: the witness does not take it back either.
 */
@ApplicationScoped
public class CosignatureBook {
    /** Apart from other uses of advisory locks in the same database. */
    private static final long LOCK = 0x7769746e657373L;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected CosignatureBook() {}

    public CosignatureBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this transaction now asks the witnesses alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    public Cosignatures reading() {
        return new Cosignatures(entityManager);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(StoredCosignature cosignature) {
        entityManager.persist(cosignature);
    }
}
