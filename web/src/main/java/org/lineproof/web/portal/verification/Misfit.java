package org.lineproof.web.portal.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.Finding;
import org.lineproof.web.portal.wording.Words;

/**
 * One place that no longer fits what was published or anchored.
 *
 * @param log null for the list of logs
 */
public record Misfit(@Nullable LogName log, Finding finding) {

    /** "Entry 17", "Size 300", or that the log as a whole is meant. */
    public String place() {
        Long index = finding.index();
        if (index != null) {
            return "Entry " + index;
        }
        if (finding.size() != null) {
            return "Size " + finding.size();
        }
        if (log == null) {
            return "The list of logs";
        }
        return finding.entry() == null ? "The log as a whole" : "An entry without a place";
    }

    public String detail() {
        return finding.detail();
    }

    /** What to do, a sentence. */
    public String cure() {
        return Words.capital(finding.fault().cure()) + ".";
    }

    /** The entry's id, null if none is meant. */
    public @Nullable UUID entry() {
        return finding.entry();
    }

    /** Whether the page of a receipt may show what the entry was. */
    public boolean ofSystem() {
        return finding.entry() != null && log != null && log.value().startsWith("system/");
    }
}
