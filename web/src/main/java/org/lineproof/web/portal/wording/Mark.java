package org.lineproof.web.portal.wording;

/**
 * A status as people see it.
 *
 * @param tone the shape
 * @param word one to four words that say it without the shape
 */
public record Mark(Tone tone, String word) {

    public Mark {
        if (word.isBlank()) {
            throw new IllegalArgumentException("a status is never a colour alone");
        }
    }

    /** What is shown and holds. */
    public static Mark good(String word) {
        return new Mark(Tone.GOOD, word);
    }

    /** What is shown and does not hold. */
    public static Mark bad(String word) {
        return new Mark(Tone.BAD, word);
    }

    /** What is not known or missing. */
    public static Mark open(String word) {
        return new Mark(Tone.OPEN, word);
    }

    /** What is on its way, or weighs nothing either way. */
    public static Mark quiet(String word) {
        return new Mark(Tone.QUIET, word);
    }
}
