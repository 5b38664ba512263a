package org.lineproof.report.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.basis.Reference;

/**
 * Everything a report depends on. Two assemblies under the same pins give the same bytes.
 *
 * @param logs the logs used, the log of the system first
 * @param overdue what no checkpoint covered then though that was promised
 * @param textVersion version of the wording
 * @param view who sees what
 */
public record Pins(List<LogPin> logs, List<OverdueEntries> overdue, String textVersion, String view) {
    /** Nothing was overdue. */
    public Pins(List<LogPin> logs, String textVersion, String view) {
        this(logs, List.of(), textVersion, view);
    }

    public Pins {
        logs = List.copyOf(logs);
        overdue = List.copyOf(overdue);
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("a report is pinned to at least one log");
        }
        Set<String> origins = new HashSet<>();
        for (LogPin log : logs) {
            if (!origins.add(log.origin())) {
                throw new IllegalArgumentException("pinned twice: " + log.origin());
            }
        }
    }

    /** The newest instant among the pinned checkpoints: the moment the report speaks of. */
    public Instant asOf() {
        return logs.stream().map(LogPin::publishedAt).max(Instant::compareTo).orElseThrow();
    }

    /** Whether the reference lies inside a pinned log; one to an empty log only if it is pinned at size 0. */
    public boolean cover(Reference reference) {
        return logs.stream()
                .filter(log -> log.origin().equals(reference.origin()))
                .anyMatch(log -> reference.empty() ? log.empty() : reference.last() < log.size());
    }

    /**
     * Short name of a pinned log in running text: L1, L2, in the order of the pins.
     *
     * @throws IllegalArgumentException if the origin is not pinned
     */
    public String label(String origin) {
        for (int i = 0; i < logs.size(); i++) {
            if (logs.get(i).origin().equals(origin)) {
                return "L" + (i + 1);
            }
        }
        throw new IllegalArgumentException("not pinned: " + origin);
    }
}
