package org.lineproof.reporting;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.Objects;
import org.lineproof.crash.DoomedReporter;

/** A process that makes the next report of a tenant and says what that took. */
public final class LongReporter {
    private static final double MEBI = 1 << 20;

    private LongReporter() {}

    /** Arguments: JDBC address, tenant. */
    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        DoomedReporter.main(new String[] {arguments[0], arguments[1], "nothing that happens", "1"});
        System.out.printf(
                Locale.ROOT,
                "%.1f s, %.1f s CPU, heap of %.0f MiB at most %.0f MiB full, %.0f MiB after a collection%n",
                (System.nanoTime() - begin) / 1e9,
                cpu() / 1e9,
                Runtime.getRuntime().maxMemory() / MEBI,
                heap(false) / MEBI,
                heap(true) / MEBI);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The sum of the most that each part of the heap held. */
    private static double heap(boolean collected) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> collected ? pool.getCollectionUsage() : pool.getPeakUsage())
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
