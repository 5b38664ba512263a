package org.lineproof.lineage.boundary;

import java.util.List;

/**
 * What became of the events of a batch. Recorded events are durable together; the refused ones would be refused again.
 *
 * @param successful events recorded now or at the first delivery of the same bytes
 * @param failedEvents the refused ones, by index
 */
public record LineageBatchOutcome(int successful, List<Failed> failedEvents) {

    public LineageBatchOutcome {
        failedEvents = List.copyOf(failedEvents);
    }

    /**
     * A refused event.
     *
     * @param index in the batch, from 0
     * @param retriable whether the same event may be accepted later
     */
    public record Failed(int index, String reason, boolean retriable) {}

    public int received() {
        return successful + failedEvents.size();
    }

    public long retriable() {
        return failedEvents.stream().filter(Failed::retriable).count();
    }

    /** {@code success}, {@code partial} or {@code failure}. */
    public String status() {
        if (failedEvents.isEmpty()) {
            return "success";
        }
        return successful == 0 ? "failure" : "partial";
    }
}
