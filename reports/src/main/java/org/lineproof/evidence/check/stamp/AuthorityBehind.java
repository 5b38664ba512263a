package org.lineproof.evidence.check.stamp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * A pinned authority that stands behind a token.
 *
 * @param authority one with evidential value where both kinds stand behind it
 * @param end the first end of a certificate on the way there
 */
public record AuthorityBehind(PinnedAuthority authority, Instant end) {
    /**
     * @return empty when no pinned authority stands behind the token
     * @throws InvalidTimeStamp when no way to one holds, and one leads there that did not hold at the token's time
     */
    public static Optional<AuthorityBehind> of(TimeStampToken token, List<PinnedAuthority> authorities)
            throws InvalidTimeStamp {
        Optional<AuthorityBehind> found = Optional.empty();
        Optional<InvalidTimeStamp> broken = Optional.empty();
        for (PinnedAuthority authority : authorities) {
            if (found.isEmpty() || authority.evidentialValue()) {
                try {
                    Optional<Instant> end = token.issuedUnder(authority.x509());
                    if (end.isPresent()) {
                        found = Optional.of(new AuthorityBehind(authority, end.get()));
                    }
                } catch (InvalidTimeStamp e) {
                    // Another pin may be the same authority's, further up or with a later end.
                    broken = Optional.of(e);
                }
            }
        }
        if (found.isEmpty() && broken.isPresent()) {
            throw broken.get();
        }
        return found;
    }
}
