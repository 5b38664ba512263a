package org.lineproof.anchoring.control;

import java.time.Duration;
import java.time.Instant;

/** How long nodes are asked for the proof of an anchor: seven days after it became final. */
public final class ProofPatience {
    static final int HOURS = 7 * 24;

    private ProofPatience() {}

    /** Anchors that were final before this time are not asked for any more. */
    public static Instant end(Instant now) {
        return now.minus(Duration.ofHours(HOURS));
    }
}
