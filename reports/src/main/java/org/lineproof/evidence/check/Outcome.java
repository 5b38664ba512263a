package org.lineproof.evidence.check;

/** What came of a step. */
public enum Outcome {
    /** It holds. */
    PASSED,
    /** It does not hold: something was changed, left out or put in. */
    FAILED,
    /** It cannot be decided with what is at hand; the reason says what is missing. */
    INDETERMINATE,
    /** The record of it is faithful, and what is recorded does not hold: nothing may be concluded from it. */
    NOT_COUNTED
}
