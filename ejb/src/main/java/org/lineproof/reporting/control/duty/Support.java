package org.lineproof.reporting.control.duty;

/** What there is for a duty. */
public enum Support {
    /** A check computes it from recorded evidence, whatever its outcome. */
    COMPUTED,
    /** No check computes it, and the organisation answered it. */
    DECLARED,
    /** It binds the organisation, and neither is there. */
    NOTHING,
    /** It does not bind the organisation for this system. */
    NOT_APPLICABLE
}
