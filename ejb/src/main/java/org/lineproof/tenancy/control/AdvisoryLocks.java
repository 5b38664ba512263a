package org.lineproof.tenancy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * PostgreSQL's advisory locks on names, held until the transaction ends: they hold for all nodes on one database, and a node
 * that dies gives them back. Names are hashed to 64 bits; two names of one hash would wait for each other, and nothing worse.
 */
@ApplicationScoped
public class AdvisoryLocks {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /** Waits until no other transaction holds this name. */
    public void take(String name) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Whether this transaction holds the name now; false at once if another does. */
    public boolean tryTake(String name) {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
