package org.lineproof.report.basis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judgement of one check over recorded evidence.
 *
 * @param id stable name of the check, such as {@code sequence-gap}
 * @param title what was checked, in a few words
 * @param requirement id of the duty in the requirement catalogue, such as {@code aia-12-1}
 * @param article the same for readers, such as {@code Art. 12(1)}
 * @param reason why the outcome is what it is, in plain words
 * @param basis what it was computed from; null if there was nothing to look at
 * @param cure what would change the outcome; empty if nothing needs to change
 */
public record Finding(
        String id,
        String title,
        String requirement,
        String article,
        Outcome outcome,
        String reason,
        @Nullable Basis basis,
        String cure) {
    public Finding {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a finding gives its reason: " + id);
        }
        if (outcome == Outcome.FAILED && (cure.isBlank() || basis == null)) {
            throw new IllegalArgumentException("a failed finding names its entries and what would cure it: " + id);
        }
    }

    /** The entries it points to, empty if there are none. */
    public List<Reference> references() {
        return basis == null ? List.of() : basis.references();
    }
}
