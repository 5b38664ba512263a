package org.lineproof.assurance.entity.dataset;

/** What lineage shows a data set to be for the registered model versions; the first that fits counts. */
public enum DataRole {
    /** A training job read it. */
    TRAINING,
    /** A training job wrote it. */
    RESULT,
    /** It went into what training jobs read. */
    PREPARATION,
    /** A job that uses what training made read or wrote it, or it went into what such a job read. */
    USE,
    /** No event speaks of it; a sheet describes it. */
    DESCRIBED
}
