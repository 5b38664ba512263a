package org.lineproof.assurance.control.question;

import org.lineproof.report.basis.Finding;

/** One question put to a cut of the evidence. The answer depends on nothing else. */
public interface Check {
    /** What it asks, for whom. */
    Question question();

    /** The answer, with its reason and the entries it comes from. */
    Finding apply(Examination examination);
}
