package org.lineproof.reporting.control.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.lineproof.tenancy.entity.Refusal;

/**
 * How much evidence a report of this server may have. A report holds its evidence, its pages and its files in memory until they are
 * stored: one that is too large is refused before its logs are read, so that it does not take the server down.
 */
@ApplicationScoped
public class WorkingMemory {
    /** In bytes: R04 about 100,000 receipts was made in a heap of 600 MiB (ADR 0055). */
    private static final long OF_AN_ENTRY = 6_000;

    /** What the server needs beside the reports that it makes. */
    private static final long OF_THE_SERVER = 256L << 20;

    @Inject
    Workplaces places;

    private final long heap;

    /** That of this Java. */
    public WorkingMemory() {
        this(Runtime.getRuntime().maxMemory());
    }

    WorkingMemory(long heap) {
        this.heap = heap;
    }

    /** How many entries the logs of one report may have. */
    long entries() {
        return Math.max(0, heap - OF_THE_SERVER) / places.count() / OF_AN_ENTRY;
    }

    /**
     * Before logs with so many entries are read.
     *
     * @throws Refusal (unprocessable) saying what gives the server more room
     */
    public void require(long entries) {
        if (entries > entries()) {
            throw Refusal.unprocessable(
                    "system",
                    String.format(
                            Locale.ROOT,
                            "the logs of this report have %,d entries, and this server has memory for reports about"
                                    + " %,d; give its Java more (-Xmx), or let it make fewer reports at a time"
                                    + " (lineproof.report.workers), then request again",
                            entries,
                            entries()));
        }
    }
}
