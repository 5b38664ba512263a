package org.lineproof.report.basis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a statement of fact, on two axes that are never merged.
 *
 * @param evidence class of the weakest statement used; null if the fact was computed over the log itself
 * @param state state of the weakest log used
 * @param references the entries, or the heads of logs without entries; never empty
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

    /** A fact computed over entries 0 to {@code size - 1} of a log; at size 0 it rests on the head that says so. */
    public static Basis computed(LogState state, String origin, long size) {
        // At size 0 this is Reference.toEmpty.
        return new Basis(null, state, List.of(new Reference(origin, 0, size - 1)));
    }

    /** What stands behind a statement that was made from both: all entries, and the weaker on each axis. */
    public Basis and(Basis other) {
        Set<Reference> all = new LinkedHashSet<>(references);
        all.addAll(other.references);
        return new Basis(
                weaker(evidence, other.evidence),
                state.compareTo(other.state) < 0 ? state : other.state,
                List.copyOf(all));
    }

    /** A statement that was partly computed is as strong as what it was computed from. */
    private static @Nullable EvidenceClass weaker(@Nullable EvidenceClass one, @Nullable EvidenceClass other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.common(other);
    }

    /** The evidence class in words, {@value #COMPUTED} if there is none. */
    public String evidenceWords() {
        return evidence == null ? COMPUTED : evidence.words();
    }
}
