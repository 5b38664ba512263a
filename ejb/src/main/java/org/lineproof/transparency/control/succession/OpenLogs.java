package org.lineproof.transparency.control.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * The log that takes entries now, for each that was once opened. Every entry asks, so the answer is kept for five
 * seconds: what a node takes within them still gets into the closed log, and is published there.
 */
@ApplicationScoped
public class OpenLogs {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    @Inject
    Successions successions;

    private record Known(EvidenceLog log, long readAt) {}

    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    /** The log itself while it is open, else the last one that followed it. */
    public EvidenceLog of(EvidenceLog log) {
        Known kept = known.get(log.number());
        if (kept != null && System.nanoTime() - kept.readAt() < KEPT_NANOS) {
            return kept.log();
        }
        List<EvidenceLog> line = successions.line(log);
        EvidenceLog open = line.get(line.size() - 1);
        known.put(log.number(), new Known(open, System.nanoTime()));
        return open;
    }
}
