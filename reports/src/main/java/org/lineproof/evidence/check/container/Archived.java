package org.lineproof.evidence.check.container;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.check.stamp.AuthorityBehind;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * How long the time stamps of a signature convince: an archive time stamp carries the earlier ones on if it was made before
 * their certificates ended, by an authority that is pinned.
 *
 * @param end until when
 * @param words what carries them on; empty if nothing does
 */
record Archived(Instant end, String words) {
    /**
     * @param stamps the archive time stamps, the earliest first
     * @param first when the certificates behind the stamp over the signature end
     * @throws InvalidTimeStamp when a way leads to an authority and did not hold at the token's time
     */
    static Archived of(List<TimeStampToken> stamps, Instant first, List<PinnedAuthority> authorities)
            throws InvalidTimeStamp {
        Archived so = new Archived(first, "");
        for (TimeStampToken stamp : stamps) {
            Optional<AuthorityBehind> behind = AuthorityBehind.of(stamp, authorities);
            if (behind.isPresent() && !stamp.time().isAfter(so.end)) {
                Instant end = behind.get().end();
                so = new Archived(
                        end.isAfter(so.end) ? end : so.end,
                        ", archived again at " + stamp.time() + " by "
                                + behind.get().authority().name());
            }
        }
        return so;
    }
}
