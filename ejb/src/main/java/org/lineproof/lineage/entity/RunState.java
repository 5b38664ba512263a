package org.lineproof.lineage.entity;

import java.util.Locale;
import java.util.Optional;

/** The event types of OpenLineage runs, in the order a run goes through them. */
public enum RunState {
    START,
    RUNNING,
    OTHER,
    COMPLETE,
    ABORT,
    FAIL;

    /** Upper and lower case are both understood; empty for an unknown word. */
    public static Optional<RunState> of(String word) {
        for (RunState state : values()) {
            if (state.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing is expected of the run any more. */
    public boolean isFinal() {
        return this == COMPLETE || this == ABORT || this == FAIL;
    }
}
