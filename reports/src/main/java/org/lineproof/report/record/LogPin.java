package org.lineproof.report.record;

import java.time.Instant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.report.basis.LogState;

/**
 * One log as far as a report used it: entries 0 to {@code size - 1}, none at size 0.
 *
 * @param root RFC 9162 root hash at that size; at size 0 the SHA-256 of nothing (section 2.1.1)
 * @param note the signed checkpoint, as published
 * @param publishedAt when the checkpoint was signed, by our own clock
 * @param anchor where the checkpoint is anchored, in words; empty if it is not
 */
public record LogPin(
        String origin, long size, Hash root, String note, Instant publishedAt, LogState state, String anchor) {
    public LogPin {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no size below 0: " + origin);
        }
        if (size == 0 && !root.equals(TreeHash.emptyRoot())) {
            throw new IllegalArgumentException("a log without entries has the root of the empty tree: " + origin);
        }
    }

    /** Whether nothing is logged up to this checkpoint. */
    public boolean empty() {
        return size == 0;
    }
}
