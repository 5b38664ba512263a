package org.lineproof.evidence.cms;

/** A structure of CMS or X.509 that does not hold; the message says why, in words that go behind the name of the thing. */
public final class InvalidCms extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidCms(String reason) {
        super(reason);
    }

    public InvalidCms(String reason, Throwable cause) {
        super(reason, cause);
    }
}
