package org.lineproof.assurance.entity.policy;

/** How grave an organisation takes a check that did not pass. The outcome of the check is the same at every level. */
public enum Level {
    /** Needs to be mended. */
    FAIL,
    /** Needs to be looked at. */
    WARN,
    /** Is shown and counts nowhere. */
    INFORM,
    /** Is not asked. */
    IGNORE
}
