package org.lineproof.evidence.check.stamp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * A time stamp whose token holds and leads to a pinned authority.
 *
 * @param token the token, read
 * @param authority the pinned authority; one with evidential value where both kinds stand behind it
 * @param end the first end of a certificate on the way there
 */
public record AttestedStamp(TimeStamp stamp, TimeStampToken token, PinnedAuthority authority, Instant end) {
    /**
     * @param token the stamp's, read
     * @return empty when no pinned authority stands behind it
     * @throws InvalidTimeStamp when a way leads to one and did not hold at the token's time
     */
    public static Optional<AttestedStamp> of(TimeStamp stamp, TimeStampToken token, List<PinnedAuthority> authorities)
            throws InvalidTimeStamp {
        return AuthorityBehind.of(token, authorities)
                .map(behind -> new AttestedStamp(stamp, token, behind.authority(), behind.end()));
    }

    /** The same where nobody asks why not. */
    static Optional<AttestedStamp> of(TimeStamp stamp, List<PinnedAuthority> authorities) {
        try {
            return of(stamp, TimeStampToken.read(stamp.token()), authorities);
        } catch (InvalidTimeStamp | UnknownAlgorithm e) {
            return Optional.empty();
        }
    }

    /** Whether this stamp, over the other, came while the certificates behind the other were valid, and is worth as much. */
    boolean renews(AttestedStamp other) {
        try {
            token.requireOver(other.stamp.imprint());
        } catch (InvalidTimeStamp e) {
            return false;
        }
        return !token.time().isBefore(other.token.time())
                && !token.time().isAfter(other.end)
                && (authority.evidentialValue() || !other.authority.evidentialValue());
    }
}
