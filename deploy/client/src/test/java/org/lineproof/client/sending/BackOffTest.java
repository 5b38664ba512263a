package org.lineproof.client.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void pausesDoubleUntilTheLongestAndBeginAnewAfterASuccess() {
        assertEquals(Duration.ofSeconds(1), backOff.failed(Duration.ZERO, 0));
        assertEquals(Duration.ofSeconds(2), backOff.failed(Duration.ZERO, 0));
        assertEquals(Duration.ofSeconds(4), backOff.failed(Duration.ZERO, 0));
        assertEquals(Duration.ofSeconds(8), backOff.failed(Duration.ZERO, 0));
        for (int i = 0; i < 100; i++) {
            assertEquals(Duration.ofSeconds(10), backOff.failed(Duration.ZERO, 0));
        }
        backOff.succeeded();
        assertEquals(Duration.ofSeconds(1), backOff.failed(Duration.ZERO, 0));
    }

    @Test
    void chanceTakesAtMostHalf() {
        assertEquals(Duration.ofMillis(500), backOff.failed(Duration.ZERO, 1));
    }

    @Test
    void theServiceIsNotAskedBeforeItWantsToBe() {
        assertEquals(Duration.ofSeconds(30), backOff.failed(Duration.ofSeconds(30), 0.5));
    }
}
