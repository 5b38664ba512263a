package org.lineproof.transparency.control.audit;

import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** Entries without a row; neighbours are one finding. */
final class MissingEntries {

    private static final long NONE = -1;

    private final Findings findings;
    private long first = NONE;
    private long last = NONE;

    MissingEntries(Findings findings) {
        this.findings = findings;
    }

    /** To be told of every index, in ascending order. */
    void at(long index, boolean isMissing) {
        if (!isMissing) {
            finish();
            return;
        }
        first = first == NONE ? index : first;
        last = index;
    }

    void finish() {
        if (first != NONE) {
            String which =
                    first == last ? "the entry was deleted" : "entries " + first + " to " + last + " were deleted";
            findings.add(Finding.at(Fault.DELETED_ENTRY, first, null, which));
        }
        first = NONE;
    }
}
