package org.lineproof.web.portal.wording;

import java.time.Instant;

/**
 * A name and its value in a list of facts.
 *
 * @param exact whether each character counts (a digest, a key, an identifier); such values are set in mono
 */
public record Fact(String name, String value, boolean exact) {

    /** A value in words. */
    public static Fact of(String name, String value) {
        return new Fact(name, value, false);
    }

    /** A count. */
    public static Fact of(String name, long count) {
        return of(name, Long.toString(count));
    }

    /** A moment, to the second, in UTC. */
    public static Fact of(String name, Instant moment) {
        return of(name, Moments.text(moment));
    }

    /** A value of which each character counts. */
    public static Fact exact(String name, String value) {
        return new Fact(name, value, true);
    }
}
