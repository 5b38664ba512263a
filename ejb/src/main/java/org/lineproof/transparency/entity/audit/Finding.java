package org.lineproof.transparency.entity.audit;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not fit.
 *
 * @param index the place in the log, null where no single entry is meant
 * @param size the tree size of the head that is meant, null where none is
 * @param entry the entry, null where none is meant
 * @param detail in plain words, what was expected and what is there
 */
public record Finding(
        Fault fault,
        @Nullable Long index,
        @Nullable Long size,
        @Nullable UUID entry,
        String detail) {

    /** About one entry. */
    public static Finding at(Fault fault, long index, @Nullable UUID entry, String detail) {
        return new Finding(fault, index, null, entry, detail);
    }

    /** About the log at a size. */
    public static Finding ofSize(Fault fault, long size, String detail) {
        return new Finding(fault, null, size, null, detail);
    }

    /** About the log as a whole, or the list of logs. */
    public static Finding of(Fault fault, String detail) {
        return new Finding(fault, null, null, null, detail);
    }

    /** The same with more words at the end. */
    public Finding and(String words) {
        return new Finding(fault, index, size, entry, detail + words);
    }

    /** Whether both say the same of the same place, perhaps in other words. */
    public boolean repeats(Finding other) {
        return fault == other.fault
                && Objects.equals(index, other.index)
                && Objects.equals(size, other.size)
                && (index != null || size != null || detail.equals(other.detail));
    }
}
