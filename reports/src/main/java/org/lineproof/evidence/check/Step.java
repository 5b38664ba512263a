package org.lineproof.evidence.check;

import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.LogState;

/**
 * One line of a verification.
 *
 * @param subject what was looked at
 * @param outcome what came of it
 * @param reason why, in plain words; a failure names file, log and index
 * @param root whether the step ties the bundle to a pin: without it the whole is internally consistent only
 * @param lift how far this step brings a log, null when it brings none further
 */
public record Step(
        String subject,
        Outcome outcome,
        String reason,
        boolean root,
        @Nullable Lift lift) {
    /**
     * That a log has got at least this far.
     *
     * @param origin the log
     * @param state how far, at the size that the bundle speaks of
     */
    public record Lift(String origin, LogState state) {}

    /** A step that brings no log further. */
    public Step(String subject, Outcome outcome, String reason, boolean root) {
        this(subject, outcome, reason, root, null);
    }

    /** This step, which also brings a log as far as this. */
    Step lifting(String origin, LogState state) {
        return new Step(subject, outcome, reason, root, new Lift(origin, state));
    }

    static Step passed(String subject, String reason) {
        return new Step(subject, Outcome.PASSED, reason, false);
    }

    static Step failed(String subject, String reason) {
        return new Step(subject, Outcome.FAILED, reason, false);
    }

    static Step indeterminate(String subject, String reason) {
        return new Step(subject, Outcome.INDETERMINATE, reason, false);
    }

    /** A step that ties the bundle to a pin, and could not. */
    static Step unpinned(String subject, String reason) {
        return new Step(subject, Outcome.INDETERMINATE, reason, true);
    }
}
