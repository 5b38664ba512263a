package org.lineproof.anchoring.timestamp;

import org.lineproof.anchoring.entity.timestamp.IssuedStamp;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinnedAuthority;

/** Somebody else's clock: a trust boundary. */
public interface TimeStampAuthority {

    /** The authority as verifiers have to pin it. */
    PinnedAuthority identity();

    /**
     * Asks for a token over a SHA-256 digest. What comes back was checked against {@link #identity()}.
     *
     * @throws AuthorityUnavailable if it could not be asked; the same request may be made again later
     * @throws AuthorityRefusal if it said no, or if its answer is worth nothing
     */
    IssuedStamp stamp(Hash imprint) throws AuthorityUnavailable, AuthorityRefusal;
}
