package org.lineproof.reporting.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a requested report has got.
 *
 * @param percent 0 to 100
 * @param step what is being done, or why it failed
 * @param attempts how often it was begun: more than once where a server that made it stopped
 * @param documentId id printed in the report, null unless it is done
 * @param entry entry of its digests in the log {@code audit}, null unless it is done
 */
public record ReportStanding(
        UUID id,
        ReportRequest request,
        String requestedBy,
        Instant requestedAt,
        State state,
        int percent,
        String step,
        int attempts,
        @Nullable String documentId,
        @Nullable UUID entry) {
    /** The states of a request. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Whether nothing will happen any more. */
    public boolean finished() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }
}
