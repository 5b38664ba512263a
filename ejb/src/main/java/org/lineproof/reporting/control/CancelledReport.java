package org.lineproof.reporting.control;

import java.io.Serial;

/** The request was cancelled while it was being worked on. */
public final class CancelledReport extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    CancelledReport() {
        super("cancelled");
    }
}
