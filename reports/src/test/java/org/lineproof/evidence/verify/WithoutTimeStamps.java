package org.lineproof.evidence.verify;

import java.util.List;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;

/**
 * What is left of a verification for somebody who cannot read time stamps and CAdES signatures, as a browser: they stay open,
 * and lift nothing.
 */
final class WithoutTimeStamps {
    private static final String SUBJECT = "time stamp of ";
    private static final String SEAL = "container signature";
    private static final String SEAL_NOT_HERE = "a browser does not check CAdES signatures: use lineproof-verify.jar";
    private static final String NOT_HERE = "a browser does not check time stamps: use lineproof-verify.jar";
    private static final String MISPLACED = "what it is over is not in the bundle";

    private WithoutTimeStamps() {}

    static Verification of(Verification verification) {
        List<Step> steps = verification.steps().stream()
                .map(step -> step.subject().equals(SEAL)
                        ? new Step(SEAL, Outcome.INDETERMINATE, SEAL_NOT_HERE, false)
                        : step.subject().startsWith(SUBJECT) && !step.reason().equals(MISPLACED)
                                ? new Step(step.subject(), Outcome.INDETERMINATE, NOT_HERE, false)
                                : step)
                .toList();
        // No case of the set has a log that is both stamped and brought further by somebody else.
        String state = verification.logState().equals(LogState.TIME_STAMPED.words())
                ? LogState.PUBLISHED.words()
                : verification.logState();
        return new Verification(steps, verification.evidenceClass(), state, verification.conclusion());
    }
}
