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
 */
public record AuditResult(LogName log, long entriesChecked, List<Finding> findings) {

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
    }

    public boolean intact() {
        return findings.isEmpty();
    }

    /** Both results as one; the log and the count are this one's. */
    public AuditResult and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new AuditResult(log, entriesChecked, all);
    }
}
