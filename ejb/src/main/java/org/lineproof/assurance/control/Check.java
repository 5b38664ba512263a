package org.lineproof.assurance.control;

import org.lineproof.report.basis.Finding;

/** One question put to a cut of the evidence. The answer depends on nothing else. */
@FunctionalInterface
public interface Check {
    /** The answer, with its reason and the entries it comes from. */
    Finding apply(Examination examination);
}
