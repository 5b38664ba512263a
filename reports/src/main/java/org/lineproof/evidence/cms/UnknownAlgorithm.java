package org.lineproof.evidence.cms;

/** Signed in a way that this Java does not know: nothing can be said about it. The message names the way. */
public final class UnknownAlgorithm extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownAlgorithm(String reason, Throwable cause) {
        super(reason, cause);
    }
}
