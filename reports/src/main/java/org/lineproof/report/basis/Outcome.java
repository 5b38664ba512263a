package org.lineproof.report.basis;

/** Outcome of one check. It is about evidence; what it means in law is for a person to decide. */
public enum Outcome {
    PASSED,
    FAILED,
    INDETERMINATE
}
