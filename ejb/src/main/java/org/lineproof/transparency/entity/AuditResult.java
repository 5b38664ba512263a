package org.lineproof.transparency.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recomputation of a log found.
 *
 * @param entriesChecked how many entries were recomputed
 * @param findings empty when everything stored still fits what was published
 * @param notChecked what could not be compared now, and why; empty when everything was
 */
public record AuditResult(LogName log, long entriesChecked, List<Finding> findings, List<String> notChecked) {

    /**
     * One thing that does not fit.
     *
     * @param index the place in the log, null where the log as a whole is meant
     * @param entry the entry, null where none is meant
     * @param detail in plain words, what was expected and what is there
     */
    public record Finding(@Nullable Long index, @Nullable UUID entry, String detail) {}

    public AuditResult {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    public AuditResult(LogName log, long entriesChecked, List<Finding> findings) {
        this(log, entriesChecked, findings, List.of());
    }

    public boolean intact() {
        return findings.isEmpty();
    }

    /** Both results as one; the log and the count are this one's. */
    public AuditResult and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new AuditResult(log, entriesChecked, all, notChecked);
    }

    /** The same result with one more thing that could not be compared. */
    public AuditResult without(String what) {
        List<String> all = new ArrayList<>(notChecked);
        all.add(what);
        return new AuditResult(log, entriesChecked, findings, all);
    }
}
