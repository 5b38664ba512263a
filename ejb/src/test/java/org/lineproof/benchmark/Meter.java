package org.lineproof.benchmark;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.lineproof.database.TestDatabase;

/**
 * Measures work by the CPU it takes. The system counts that of other processes in steps of ten milliseconds: work that is
 * measured has to take many of them.
 */
public final class Meter {

    private final String url;
    private final long postmaster;

    /** Some work on the database. */
    public interface Work {
        void run() throws SQLException;
    }

    public Meter(TestDatabase database) throws SQLException {
        url = database.url();
        try (Connection connection = owner();
                var pid = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            pid.next();
            postmaster = ProcessHandle.of(pid.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }

    /** What else runs on the machine from now on. */
    public Neighbours neighbours() {
        return new Neighbours(postmaster);
    }

    /** A connection of the owner of the tables, past row-level security. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "lineproof_owner", "test");
    }

    /** What each of {@code count} takes when this thread does the work. */
    public Cost ofThread(int count, Work work) throws SQLException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return measured(count, () -> {
            work.run();
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        });
    }

    /** What each of {@code count} takes when many threads do the work: the whole program counts, compiler and all. */
    public Cost ofProgram(int count, Work work) throws SQLException {
        long before = program();
        return measured(count, () -> {
            work.run();
            return program() - before;
        });
    }

    private interface Measured {
        long run() throws SQLException;
    }

    private Cost measured(int count, Measured work) throws SQLException {
        Map<Long, Long> before = database();
        long start = System.nanoTime();
        long program = work.run();
        long wall = System.nanoTime() - start;
        long database = 0;
        for (Map.Entry<Long, Long> process : database().entrySet()) {
            database += process.getValue() - before.getOrDefault(process.getKey(), 0L);
        }
        return new Cost((double) wall / count, (double) program / count, (double) database / count);
    }

    private static long program() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** CPU time in nanoseconds by process; one that ends in between is left out. */
    private Map<Long, Long> database() {
        Map<Long, Long> spent = new HashMap<>();
        ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .forEach(process ->
                        process.info().totalCpuDuration().ifPresent(time -> spent.put(process.pid(), time.toNanos())));
        return spent;
    }
}
