package org.lineproof.tenancy.entity;

/**
 * Which part of a list is asked for.
 *
 * @param offset rows to leave out, 0 or more
 * @param limit rows to give at most, 1 to 500
 */
public record PageRequest(int offset, int limit) {

    /** The most rows of a page. */
    public static final int MAX = 500;

    /** @throws Refusal (unprocessable) naming the parameter that is out of bounds */
    public PageRequest {
        if (offset < 0) {
            throw Refusal.unprocessable("offset", "expected 0 or more");
        }
        if (limit < 1 || limit > MAX) {
            throw Refusal.unprocessable("limit", "expected 1 to " + MAX);
        }
    }

    /** The first rows of a list. */
    public static PageRequest first(int limit) {
        return new PageRequest(0, limit);
    }
}
