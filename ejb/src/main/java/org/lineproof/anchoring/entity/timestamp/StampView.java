package org.lineproof.anchoring.entity.timestamp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.pins.PinnedAuthority;

/**
 * A time stamp and who gave it.
 *
 * @param number which stamp this is; means nothing outside the database
 * @param over what is stamped
 * @param renews the number of the earlier stamp that this one is over, null for one over the subject itself
 * @param token the TimeStampToken of RFC 3161, DER
 * @param time the token's own time: what is stamped existed not later
 * @param authority who says so
 * @param certificateEndsAt the first end of a certificate between the token and its authority
 */
public record StampView(
        long number,
        Over over,
        @Nullable Long renews,
        byte[] token,
        Instant time,
        PinnedAuthority authority,
        Instant certificateEndsAt) {
    /** What a stamp may be over. */
    public enum Over {
        /** The checkpoint, as the log alone signed it. */
        CHECKPOINT,
        /** The hash of the block that holds the anchor. */
        BLOCK
    }

    public StampView {
        token = token.clone();
    }

    /** A copy of the DER bytes. */
    @Override
    public byte[] token() {
        return token.clone();
    }
}
