package org.lineproof.report.front;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Texts;

/**
 * The words for a basis under given pins; JSON keeps the whole references, documents print these.
 *
 * @param evidence the evidence class, for example "signed"
 * @param state the state of the log, for example "published"
 * @param references for example "L1 #4, L1 #7–9", with at most four places, the rest counted
 */
public record BasisWords(String evidence, String state, String references) {
    private static final int SHOWN = 4;

    /** In the language of the texts. */
    public static BasisWords of(Basis basis, Pins pins, Texts texts) {
        List<Reference> places = joined(basis.references());
        String shown = places.stream()
                .limit(SHOWN)
                .map(reference -> words(reference, pins, texts))
                .collect(Collectors.joining(", "));
        int more = places.size() - SHOWN;
        return new BasisWords(
                basis.evidence() == null ? texts.say("computed") : texts.word(basis.evidence()),
                texts.word(basis.state()),
                more > 0 ? texts.say("basis.more", shown, more) : shown);
    }

    /** Evidence class and state, "signed · published": two things that are never merged. */
    public String standing() {
        return evidence + " · " + state;
    }

    /** Neighbours become one range. */
    private static List<Reference> joined(List<Reference> references) {
        List<Reference> joined = new ArrayList<>();
        for (Reference next : references) {
            Reference last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.origin().equals(next.origin()) && next.first() == last.last() + 1) {
                joined.set(joined.size() - 1, new Reference(last.origin(), last.first(), next.last()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static String words(Reference reference, Pins pins, Texts texts) {
        if (reference.empty()) {
            return texts.say("basis.empty", pins.label(reference.origin()));
        }
        String label = pins.label(reference.origin()) + " #" + reference.first();
        return reference.single() ? label : label + "–" + reference.last();
    }
}
