package org.lineproof.assurance.control.supplied;

import java.util.List;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/**
 * What the report of a supplier says to a question.
 *
 * @param detail what exactly, for the reason; may be empty
 * @param places the entries of the supplier's logs from which it says so
 */
record Saying(Outcome outcome, String detail, List<Reference> places) {
    /** @throws IllegalArgumentException if it decides and names no entry */
    Saying {
        places = List.copyOf(places);
        if (outcome != Outcome.INDETERMINATE && places.isEmpty()) {
            throw new IllegalArgumentException("what decides names the entries that it decides from");
        }
    }
}
