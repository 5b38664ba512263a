package org.lineproof.evidence.verify;

/** What a verification comes to. */
public enum Verdict {
    /** Every step that ties the bundle to the pins passed, and none failed. */
    VERIFIED(0),
    /** At least one step failed. */
    FAILED(1),
    /** Nothing failed, but the bundle is not tied to pins: internally consistent only. */
    INDETERMINATE(2);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the command. */
    public int exitCode() {
        return exitCode;
    }
}
