package org.lineproof.reporting.control.r03.point;

/** How far the records answer a point. */
public enum PointState {
    /** All of it. */
    PRESENT,
    /** Some of it, or all of it by an answer that it is not met. */
    PARTIAL,
    /** Nothing of it. */
    MISSING,
    /** The organisation says, with its reason, that the point does not concern the system. */
    NOT_APPLICABLE
}
