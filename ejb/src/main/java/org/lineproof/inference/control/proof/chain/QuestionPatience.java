package org.lineproof.inference.control.proof.chain;

import java.time.Duration;

/** When a node is asked again. */
public final class QuestionPatience {
    /** A node that contradicts us is asked again so often, so that the incident ends when it is mended. */
    static final Duration DISPUTED = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 16;

    private QuestionPatience() {}

    /** How long a question waits that was not answered so often in a row: half a minute, doubled up to a day. */
    public static Duration after(int unanswered) {
        return shorter(LONGEST, doubled(unanswered));
    }

    /** How long a node is left alone that gave no answer at all so often in a row: half a minute, up to ten minutes. */
    public static Duration ofSilence(int silences) {
        return shorter(LONGEST_SILENCE, doubled(silences));
    }

    private static Duration doubled(int times) {
        return FIRST.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, times - 1)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
