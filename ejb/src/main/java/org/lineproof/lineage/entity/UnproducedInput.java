package org.lineproof.lineage.entity;

import java.util.UUID;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/**
 * A data set in the chain of a registered model that no event produced and nobody declared as a source.
 *
 * @param readBy the job that reads it
 * @param entry the log entry of the event that shows it
 * @param model name@version of the registered model
 */
public record UnproducedInput(DatasetId dataset, JobId readBy, UUID entry, String model) {}
