package org.lineproof.reporting.control.released;

/** What was decided about an issued report. */
public enum Handling {
    /** Nobody decided yet. */
    AWAITED,
    /** It may leave the house. */
    RELEASED,
    /** It stays in the house. */
    DECLINED,
    /** Somebody decided, and what is no longer known. */
    ERASED
}
