package org.lineproof.transparency.entity.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.entity.LogName;

/**
 * What the audit of one log found, or of the list of an organisation's logs.
 *
 * @param log null for the list of logs
 * @param entriesChecked how many entries were recomputed; logs, for the list of logs
 * @param findings empty when everything still fits what was published and anchored
 * @param notChecked what could not be compared now, and why; empty when everything was
 */
public record AuditResult(@Nullable LogName log, long entriesChecked, List<Finding> findings, List<String> notChecked) {

    /** How an audit can end. */
    public enum Outcome {
        /** Everything was compared and fits. */
        INTACT,
        /** Something does not fit. */
        FINDINGS,
        /** Nothing contradicts, but not everything could be compared. */
        INCOMPLETE
    }

    public AuditResult {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    public Outcome outcome() {
        if (!findings.isEmpty()) {
            return Outcome.FINDINGS;
        }
        return notChecked.isEmpty() ? Outcome.INTACT : Outcome.INCOMPLETE;
    }

    /** Whether nothing was found; {@link #notChecked} says what that is worth. */
    public boolean intact() {
        return findings.isEmpty();
    }

    /** What was audited, in words. */
    public String subject() {
        return log == null ? "the list of logs" : log.value();
    }

    /** Both results as one; the log and the count are this one's. */
    public AuditResult and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new AuditResult(log, entriesChecked, all, notChecked);
    }

    /** The same result with more things that could not be compared. */
    public AuditResult without(List<String> what) {
        List<String> all = new ArrayList<>(notChecked);
        all.addAll(what);
        return new AuditResult(log, entriesChecked, findings, all);
    }
}
