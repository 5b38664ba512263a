package org.lineproof.anchoring.entity.timestamp;

import java.time.Instant;

/**
 * A token that an authority gave and that was checked as a verifier will check it.
 *
 * @param token the TimeStampToken of RFC 3161, DER
 * @param time the token's own time: what is stamped existed not later
 * @param certificateEndsAt the first end of a certificate between the token and its authority
 */
public record IssuedStamp(byte[] token, Instant time, Instant certificateEndsAt) {
    public IssuedStamp {
        token = token.clone();
    }

    /** A copy of the DER bytes. */
    @Override
    public byte[] token() {
        return token.clone();
    }
}
