package org.lineproof.tenancy.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.lineproof.tenancy.entity.TenantId;

/** Tells PostgreSQL, once a transaction and for that transaction only, whose rows may be seen. */
@ApplicationScoped
public class RowLevelSecurity {

    private static final String ADMITTED = RowLevelSecurity.class.getName();

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** @throws IllegalStateException outside a transaction, or if it was opened for another tenant */
    public void admit(TenantId tenant) {
        Object admitted = transaction.getResource(ADMITTED);
        if (tenant.equals(admitted)) {
            return;
        }
        if (admitted != null) {
            throw new IllegalStateException("this transaction was opened for " + admitted);
        }
        entityManager
                .createNativeQuery("select set_config('lineproof.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
        transaction.putResource(ADMITTED, tenant);
    }
}
