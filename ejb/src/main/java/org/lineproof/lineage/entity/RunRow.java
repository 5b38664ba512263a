package org.lineproof.lineage.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.JobId;

/**
 * A run as its events tell, ordered by their own times, whatever the order of arrival.
 *
 * @param runId as sent; a UUID by the specification
 * @param job null if no event of the run named a job that can be indexed
 * @param state the final state if one came, else the latest
 * @param startedAt the earliest event time
 * @param endedAt time of the final event, null while none came
 * @param events number of events received
 * @param lastEntry the log entry of the event that gave the state
 */
public record RunRow(
        String runId,
        @Nullable JobId job,
        RunState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long events,
        UUID lastEntry) {}
