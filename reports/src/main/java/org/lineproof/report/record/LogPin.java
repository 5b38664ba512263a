package org.lineproof.report.record;

import java.time.Instant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.basis.LogState;

/**
 * One log as far as a report used it: entries 0 to {@code size - 1}.
 *
 * @param root RFC 9162 root hash at that size
 * @param note the signed checkpoint, as published
 * @param publishedAt when the checkpoint was signed, by our own clock
 * @param anchor where the checkpoint is anchored, in words; empty if it is not
 */
public record LogPin(
        String origin, long size, Hash root, String note, Instant publishedAt, LogState state, String anchor) {
    public LogPin {
        if (size < 1) {
            throw new IllegalArgumentException("a pinned log holds at least one entry: " + origin);
        }
    }
}
