package org.lineproof.lineage.entity;

import java.time.Instant;
import java.util.UUID;
import org.lineproof.registry.entity.DatasetId;

/**
 * A data set that lineage saw.
 *
 * @param firstEntry the log entry of the event that named it first
 * @param produced whether an event named it as an output
 * @param consumed whether an event named it as an input
 * @param declaredSource whether it was declared to come from outside
 */
public record DatasetRow(
        DatasetId id,
        Instant firstSeenAt,
        UUID firstEntry,
        boolean produced,
        boolean consumed,
        boolean declaredSource) {}
