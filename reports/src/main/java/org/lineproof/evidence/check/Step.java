package org.lineproof.evidence.check;

/**
 * One line of a verification.
 *
 * @param subject what was looked at
 * @param outcome what came of it
 * @param reason why, in plain words; a failure names file, log and index
 * @param root whether the step ties the bundle to a pin: without it the whole is internally consistent only
 */
public record Step(String subject, Outcome outcome, String reason, boolean root) {
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
