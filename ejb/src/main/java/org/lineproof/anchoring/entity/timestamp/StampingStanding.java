package org.lineproof.anchoring.entity.timestamp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's anchors stand towards the time-stamp authority.
 *
 * @param authority what to call the authority in use, null when none is configured
 * @param evidential whether its word counts for anybody else; false when there is none
 * @param lastStampAt the time in the newest token, null if there is none
 * @param unstampedSince since when some anchor waits for its stamp, null if none does
 * @param certificateEndsAt when the certificates behind the newest token end, null if there is none
 * @param endsSoon whether that is so near that the authority's certificate has to be replaced
 */
public record StampingStanding(
        @Nullable String authority,
        boolean evidential,
        @Nullable Instant lastStampAt,
        @Nullable Instant unstampedSince,
        @Nullable Instant certificateEndsAt,
        boolean endsSoon) {}
