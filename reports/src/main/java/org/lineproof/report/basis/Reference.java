package org.lineproof.report.basis;

/**
 * Where a statement can be checked: entries {@code first} to {@code last}, both included, of one log.
 *
 * @param origin origin line of the log's checkpoints
 * @param first zero-based index of the first entry
 * @param last zero-based index of the last entry
 */
public record Reference(String origin, long first, long last) implements Comparable<Reference> {
    public Reference {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin is blank");
        }
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a range of entries: " + first + " to " + last);
        }
    }

    /** One entry. */
    public static Reference to(String origin, long index) {
        return new Reference(origin, index, index);
    }

    /** Whether it names a single entry. */
    public boolean single() {
        return first == last;
    }

    @Override
    public int compareTo(Reference other) {
        int byOrigin = origin.compareTo(other.origin);
        if (byOrigin != 0) {
            return byOrigin;
        }
        int byFirst = Long.compare(first, other.first);
        return byFirst != 0 ? byFirst : Long.compare(last, other.last);
    }
}
