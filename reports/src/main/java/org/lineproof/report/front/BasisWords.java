package org.lineproof.report.front;

import java.util.stream.Collectors;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Pins;

/** The words for a basis under given pins; JSON keeps the whole references, documents print these. */
public record BasisWords(String standing, String references) {
    private static final int SHOWN = 4;

    /** For example "signed · published" and "L1 #4, #9" with at most four references, the rest counted. */
    public static BasisWords of(Basis basis, Pins pins) {
        String shown = basis.references().stream()
                .limit(SHOWN)
                .map(reference -> words(reference, pins))
                .collect(Collectors.joining(", "));
        int more = basis.references().size() - SHOWN;
        return new BasisWords(
                basis.evidenceWords() + " · " + basis.state().words(),
                more > 0 ? shown + " and " + more + " more" : shown);
    }

    private static String words(Reference reference, Pins pins) {
        String label = pins.label(reference.origin()) + " #" + reference.first();
        return reference.single() ? label : label + "–" + reference.last();
    }
}
