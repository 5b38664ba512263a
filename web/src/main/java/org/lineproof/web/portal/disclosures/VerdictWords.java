package org.lineproof.web.portal.disclosures;

import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.web.portal.wording.Mark;

/** What the offline verifier says, as marks. */
final class VerdictWords {

    private VerdictWords() {}

    /** The whole. */
    static Mark mark(Verification verification) {
        return switch (verification.verdict()) {
            case VERIFIED -> Mark.good("Holds");
            case FAILED -> Mark.bad("Does not hold");
            case INDETERMINATE -> Mark.open("Not decided");
        };
    }

    /** One step. */
    static Mark mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Mark.good("Passed");
            case FAILED -> Mark.bad("Failed");
            case INDETERMINATE -> Mark.open("Not decided");
            case NOT_COUNTED -> Mark.bad("Not counted");
        };
    }
}
