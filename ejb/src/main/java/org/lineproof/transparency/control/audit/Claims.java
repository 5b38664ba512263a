package org.lineproof.transparency.control.audit;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** What one claimant says of a log, smallest size first. Of many contradictions the first is told, the rest counted. */
final class Claims {

    private final Iterator<ClaimedHead> heads;
    private @Nullable ClaimedHead next;
    private @Nullable Finding contradiction;
    private long more;

    Claims(Iterator<ClaimedHead> heads) {
        this.heads = heads;
        advance();
    }

    /** The next head if it has this size; sizes are to be asked for in ascending order. */
    @Nullable
    ClaimedHead due(long size) {
        ClaimedHead head = next;
        return head != null && head.size() <= size ? head : null;
    }

    final void advance() {
        next = heads.hasNext() ? heads.next() : null;
    }

    /** The entries below the next head have this root instead. */
    void contradict(ClaimedHead head, Hash actual) {
        tell(Finding.ofSize(
                head.ifOther(),
                head.size(),
                head.claimant() + " has the root " + head.root().hex() + ", but the entries below give "
                        + actual.hex()));
    }

    /** Everything of the log was taken: what is left claims more than there is. */
    void finish(long size, Findings findings) {
        while (next != null) {
            tell(Finding.ofSize(
                    Fault.RESTORED_DATABASE,
                    next.size(),
                    next.claimant() + " covers " + next.size() + " entries, the database has only " + size
                            + ": it was cut off, or restored to an earlier state"));
            advance();
        }
        if (contradiction != null) {
            findings.add(more == 0 ? contradiction : contradiction.and("; the same of " + more + " later ones"));
        }
    }

    private void tell(Finding finding) {
        if (contradiction == null) {
            contradiction = finding;
        } else {
            more++;
        }
    }
}
