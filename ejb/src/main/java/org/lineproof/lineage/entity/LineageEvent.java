package org.lineproof.lineage.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/**
 * An OpenLineage event as far as it is understood; the raw bytes are kept in any case.
 *
 * @param raw the bytes of this event as received
 * @param members its top-level members in a form that has one reading (RFC 8785)
 * @param state null for events that are not about a run
 * @param eventTime null if the event names none that can be understood
 * @param runId null if there is none that can be indexed
 * @param job null if there is none that can be indexed
 * @param dataset what a DatasetEvent is about, null otherwise
 * @param deviations where it differs from the specification, at most 50
 */
public record LineageEvent(
        byte[] raw,
        ObjectNode members,
        Kind kind,
        @Nullable RunState state,
        @Nullable Instant eventTime,
        @Nullable String runId,
        @Nullable JobId job,
        List<DatasetId> inputs,
        List<DatasetId> outputs,
        @Nullable DatasetId dataset,
        List<Deviation> deviations) {

    /** The three kinds of events of the specification. */
    public enum Kind {
        RUN,
        JOB,
        DATASET
    }

    public LineageEvent {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        deviations = List.copyOf(deviations);
    }
}
