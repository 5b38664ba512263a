package org.lineproof.evidence.timestamp;

/** A token that proves nothing; the message says why, in words that go behind "the token". */
public final class InvalidTimeStamp extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidTimeStamp(String reason) {
        super(reason);
    }

    public InvalidTimeStamp(String reason, Throwable cause) {
        super(reason, cause);
    }
}
