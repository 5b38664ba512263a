package org.lineproof.assurance.entity.supplied;

import java.util.List;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/**
 * A finding in the report of another organisation.
 *
 * @param check id of the check, as that organisation ran it
 * @param places the entries of its logs that the finding names, never empty for one that decides
 */
public record Judged(String check, Outcome outcome, List<Reference> places) {
    public Judged {
        places = List.copyOf(places);
    }

    /** Whether it decides, and names the entries that it decides from. */
    public boolean decides() {
        return outcome != Outcome.INDETERMINATE && !places.isEmpty();
    }

    /** Whether the finding names the entry by itself. */
    public boolean names(Reference place) {
        return places.contains(place);
    }
}
