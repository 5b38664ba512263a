package org.lineproof.web.portal.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.entity.AuditResult;
import org.lineproof.transparency.entity.LogName;

/** One place of a log that no longer fits what was published. */
public record Misfit(LogName log, AuditResult.Finding finding) {

    /** "Entry 17", or that the log as a whole is meant. */
    public String place() {
        Long index = finding.index();
        if (index != null) {
            return "Entry " + index;
        }
        return finding.entry() == null ? "The log as a whole" : "An entry without a place";
    }

    public String detail() {
        return finding.detail();
    }

    /** The entry's id, null if none is meant. */
    public @Nullable UUID entry() {
        return finding.entry();
    }

    /** Whether the page of a receipt may show what the entry was. */
    public boolean ofSystem() {
        return finding.entry() != null && log.value().startsWith("system/");
    }
}
