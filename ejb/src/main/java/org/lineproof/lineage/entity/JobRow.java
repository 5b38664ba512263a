package org.lineproof.lineage.entity;

import java.time.Instant;
import java.util.UUID;
import org.lineproof.registry.entity.JobId;

/**
 * A job that lineage saw.
 *
 * @param firstEntry the log entry of the event that named it first
 * @param runs distinct runs seen
 */
public record JobRow(JobId id, Instant firstSeenAt, UUID firstEntry, long runs) {}
