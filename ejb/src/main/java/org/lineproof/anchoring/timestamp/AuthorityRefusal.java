package org.lineproof.anchoring.timestamp;

/** The time-stamp authority answered, and gave no token, or one that no verifier would take. */
public final class AuthorityRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    public AuthorityRefusal(String reason) {
        super(reason);
    }

    public AuthorityRefusal(String reason, Throwable cause) {
        super(reason, cause);
    }
}
