package org.lineproof.lineage.entity;

import java.util.UUID;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/**
 * That a job reads or writes a data set.
 *
 * @param entry the log entry of the event that showed it first
 */
public record LineageEdge(JobId job, DatasetId dataset, Direction direction, UUID entry) {

    /** Seen from the job. */
    public enum Direction {
        INPUT,
        OUTPUT
    }
}
