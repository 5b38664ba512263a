package org.lineproof.reporting.control.queue;

import java.io.Serial;

/** The work on a report is to stop: it is no longer this node's, or nobody wants it any more. */
public final class StoppedWork extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param reason a clause that says why, such as "it was cancelled" */
    public StoppedWork(String reason) {
        super(reason);
    }
}
