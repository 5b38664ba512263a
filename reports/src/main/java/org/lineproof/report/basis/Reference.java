package org.lineproof.report.basis;

/**
 * Where a statement can be checked: entries {@code first} to {@code last}, both included, of one log; or, where the log has
 * none, its signed head of size 0.
 *
 * @param origin origin line of the log's checkpoints
 * @param first zero-based index of the first entry
 * @param last zero-based index of the last entry, -1 for the head of size 0
 */
public record Reference(String origin, long first, long last) implements Comparable<Reference> {
    public Reference {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin is blank");
        }
        boolean empty = first == 0 && last == -1;
        if (first < 0 || last < first && !empty) {
            throw new IllegalArgumentException("not a range of entries: " + first + " to " + last);
        }
    }

    /** One entry. */
    public static Reference to(String origin, long index) {
        return new Reference(origin, index, index);
    }

    /** The head of size 0 of a log: what is said rests on there being no entry. */
    public static Reference toEmpty(String origin) {
        return new Reference(origin, 0, -1);
    }

    /** Whether it names no entry but the head of a log that has none. */
    public boolean empty() {
        return last < first;
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
