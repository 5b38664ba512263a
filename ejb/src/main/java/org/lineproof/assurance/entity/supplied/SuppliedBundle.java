package org.lineproof.assurance.entity.supplied;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Reference;

/**
 * A bundle of another organisation that was imported as evidence about the system, as of a cut.
 *
 * @param entry of the import, in the log {@code audit}
 * @param supplier what the organisation is called here; empty after an erasure of the entry's content
 * @param digest of the bundle as it was imported; empty after an erasure of the entry's content
 * @param pins digest of the pin file; empty after an erasure of the entry's content
 * @param pinnedAt the minute in which a second person took the pin file over; null if that is not in the cut
 * @param standing what it is worth
 */
public record SuppliedBundle(
        Reference entry,
        String supplier,
        String digest,
        String pins,
        @Nullable Instant pinnedAt,
        Standing standing) {
    /** What an imported bundle is worth as of a cut. */
    public sealed interface Standing {
        /** It counts, and says this. */
        record Usable(SuppliedReport report) implements Standing {}

        /**
         * Nothing rests on it.
         *
         * @param detail the verifier's sentence, or a date; empty where the reason says all
         */
        record Unusable(Reason reason, String detail) implements Standing {}
    }

    /** Why nothing rests on an imported bundle. */
    public enum Reason {
        /** Its bytes were erased, or the content of its entry. */
        ERASED,
        /** The pins against which it was verified are not in force at the cut. */
        PINS_WITHDRAWN,
        /** The pin file that is kept is not the one that two people took over. */
        PINS_CHANGED,
        /** The day until which the import was to hold is over. */
        RUN_OUT,
        /** What is kept has not the digest that was logged when it was imported. */
        CHANGED,
        /** Our verifier does not find it VERIFIED any more. */
        NOT_VERIFIED
    }

    /** What it says, empty unless it counts. */
    public Optional<SuppliedReport> report() {
        return standing instanceof Standing.Usable usable ? Optional.of(usable.report()) : Optional.empty();
    }

    /** Why nothing rests on it, empty if it counts. */
    public Optional<Standing.Unusable> problem() {
        return standing instanceof Standing.Unusable unusable ? Optional.of(unusable) : Optional.empty();
    }

    /** Whether what is kept has not the digest that was logged. */
    public boolean changed() {
        return problem().filter(unusable -> unusable.reason() == Reason.CHANGED).isPresent();
    }
}
