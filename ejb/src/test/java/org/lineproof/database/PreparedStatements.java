package org.lineproof.database;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements that Hibernate prepares, thread by thread: other tests run at the same time. */
public final class PreparedStatements implements StatementInspector {
    private static final ThreadLocal<Long> PREPARED = ThreadLocal.withInitial(() -> 0L);

    @Override
    public String inspect(String sql) {
        PREPARED.set(PREPARED.get() + 1);
        return sql;
    }

    /** How many a piece of work prepares in this thread. */
    public static long of(Runnable work) {
        long before = PREPARED.get();
        work.run();
        return PREPARED.get() - before;
    }
}
