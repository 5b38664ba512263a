package org.lineproof.report.basis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a statement of fact, on two axes that are never merged.
 *
 * @param evidence class of the weakest statement used; null if the fact was computed over the log itself
 * @param state state of the weakest log used
 * @param references the entries, never empty
 */
public record Basis(@Nullable EvidenceClass evidence, LogState state, List<Reference> references) {
    /** Stands for the evidence class of a fact that was computed over the log itself. */
    public static final String COMPUTED = "computed";

    public Basis {
        references = List.copyOf(references);
        if (references.isEmpty()) {
            throw new IllegalArgumentException("a statement of fact needs at least one reference");
        }
    }

    /** A fact that one entry states. */
    public static Basis entry(EvidenceClass evidence, LogState state, String origin, long index) {
        return new Basis(evidence, state, List.of(Reference.to(origin, index)));
    }

    /** A fact computed over entries 0 to {@code size - 1} of a log. */
    public static Basis computed(LogState state, String origin, long size) {
        return new Basis(null, state, List.of(new Reference(origin, 0, size - 1)));
    }

    /** The evidence class in words, {@value #COMPUTED} if there is none. */
    public String evidenceWords() {
        return evidence == null ? COMPUTED : evidence.words();
    }
}
