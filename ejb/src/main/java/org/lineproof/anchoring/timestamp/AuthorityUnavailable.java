package org.lineproof.anchoring.timestamp;

/** The time-stamp authority could not be asked: not configured, no connection, no answer in time, or no RFC 3161. */
public final class AuthorityUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public AuthorityUnavailable(String reason) {
        super(reason);
    }

    public AuthorityUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
