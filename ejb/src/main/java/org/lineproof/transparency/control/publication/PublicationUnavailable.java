package org.lineproof.transparency.control.publication;

import java.io.Serial;

/** The published log could not be read now; nothing is known about what it holds. */
public final class PublicationUnavailable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public PublicationUnavailable(String reason) {
        super(reason);
    }

    public PublicationUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
