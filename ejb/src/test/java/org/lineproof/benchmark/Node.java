package org.lineproof.benchmark;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.lineproof.database.Beans;
import org.lineproof.database.TestDatabase;
import org.lineproof.tenancy.entity.TenantId;

/**
 * The product's beans as a node has them that has run for a while: made once, so that they keep what they remember, with
 * an entity manager that is that of the thread's transaction.
 */
public final class Node {

    private final TestDatabase database;
    private final TenantId tenant;
    private final Beans beans;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    public Node(TestDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
        this.beans = new Beans(entityManager(), tenant, "bench");
    }

    public synchronized <T> T bean(Class<T> type) {
        return beans.get(type);
    }

    /** Runs the work in a transaction of its own; what the beans do within is part of it. */
    public <T> T inTransaction(Supplier<T> work) {
        return database.asTenant(tenant, entityManager -> {
            current.set(entityManager);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    /** The SQL statements that the work prepares. */
    public long statements(Runnable work) {
        Statistics statistics = database.asTenant(
                tenant, em -> em.unwrap(Session.class).getSessionFactory().getStatistics());
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Node.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
