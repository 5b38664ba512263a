package org.lineproof.anchoring.control.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.lineproof.anchoring.entity.timestamp.IssuedStamp;
import org.lineproof.anchoring.entity.timestamp.StoredStamp;
import org.lineproof.anchoring.timestamp.AuthorityRefusal;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.anchoring.timestamp.TimeStampAuthority;

/**
 * Fetches stamps over earlier stamps before the certificates behind those end (EVIDENCE rule 10; ADR 0019), those that end
 * first first.
 */
public final class RenewalRound {
    private static final int BATCH = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TimeStampAuthority authority;
    private final TimeStamps stamps;
    private final Duration ahead;
    private final InstantSource clock;

    /** What came of a round. */
    public enum Outcome {
        /** Nothing is left that ends within the time. */
        DONE,
        /** There is more to do. */
        MORE,
        /** The authority's own certificates end within the time: nothing is gained before it has others. */
        FUTILE
    }

    /** @param ahead how long before the end of a certificate a stamp is renewed */
    public RenewalRound(TimeStampAuthority authority, TimeStamps stamps, Duration ahead, InstantSource clock) {
        this.authority = authority;
        this.stamps = stamps;
        this.ahead = ahead;
        this.clock = clock;
    }

    /**
     * Renews until nothing is left or half a minute is over.
     *
     * @throws AuthorityUnavailable if the authority stopped answering
     * @throws AuthorityRefusal if it gave no token, or one that is worth nothing
     */
    public Outcome run() throws AuthorityUnavailable, AuthorityRefusal {
        Instant latest = clock.instant().plus(LONGEST);
        List<StoredStamp> ending = ending();
        while (!ending.isEmpty()) {
            for (StoredStamp stamp : ending) {
                if (clock.instant().isAfter(latest)) {
                    return Outcome.MORE;
                }
                IssuedStamp issued = authority.stamp(stamp.imprint());
                if (!issued.certificateEndsAt().isAfter(horizon())) {
                    return Outcome.FUTILE;
                }
                stamps.addOver(stamp, issued, authority.identity(), clock.instant());
            }
            ending = ending();
        }
        return Outcome.DONE;
    }

    private List<StoredStamp> ending() {
        return stamps.ending(clock.instant(), horizon(), BATCH);
    }

    private Instant horizon() {
        return clock.instant().plus(ahead);
    }
}
