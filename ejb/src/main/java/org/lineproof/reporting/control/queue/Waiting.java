package org.lineproof.reporting.control.queue;

import java.util.UUID;

/**
 * A report that somebody has to make.
 *
 * @param attempts how often it was begun
 * @param putBack how many of these attempts ended in order, with the stop of a server
 */
record Waiting(UUID report, String requestedBy, long attempts, long putBack) {
    /** Whether each of the attempts that a report has took its node with it, or was silent for too long. */
    boolean hopeless() {
        return attempts - putBack >= Lease.MOST_ATTEMPTS;
    }
}
