package org.lineproof.anchoring.entity.audit;

import java.time.Instant;
import java.util.List;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Finding;

/**
 * The newest audit of a log, or of the list of logs, as it is shown.
 *
 * @param compared entries that were recomputed; logs, for the list of logs
 * @param findings what did not fit then, at most {@value RecordedFinding#MOST}
 * @param notCompared what could not be compared then, and why
 */
public record LastAudit(
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        long compared,
        List<Finding> findings,
        List<String> notCompared) {

    public LastAudit {
        findings = List.copyOf(findings);
        notCompared = List.copyOf(notCompared);
    }

    public static LastAudit of(AuditRun run, List<Finding> findings) {
        return new LastAudit(
                run.startedAt(), run.endedAt(), run.outcome(), run.compared(), findings, run.notCompared());
    }
}
