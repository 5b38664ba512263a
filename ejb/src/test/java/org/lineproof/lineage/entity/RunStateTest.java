package org.lineproof.lineage.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunStateTest {

    @Test
    void wordsOfTheSpecificationAreKnownInAnyCase() {
        assertEquals(Optional.of(RunState.COMPLETE), RunState.of("COMPLETE"));
        assertEquals(Optional.of(RunState.FAIL), RunState.of("fail"));
        assertEquals(Optional.empty(), RunState.of("DONE"));
    }

    @Test
    void aRunThatCompletedFailedOrWasAbortedIsOver() {
        assertTrue(RunState.COMPLETE.isFinal() && RunState.FAIL.isFinal() && RunState.ABORT.isFinal());
        assertFalse(RunState.START.isFinal() || RunState.RUNNING.isFinal() || RunState.OTHER.isFinal());
    }
}
