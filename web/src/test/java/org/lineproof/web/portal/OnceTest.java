package org.lineproof.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger read = new AtomicInteger();
    private final Once<Integer> once = new Once<>(read::incrementAndGet);

    @Test
    void nothingIsReadBeforeItIsAskedForAndThenOnce() {
        assertEquals(0, read.get());
        assertEquals(1, once.get());
        assertEquals(1, once.get());
    }

    @Test
    void whatWasForgottenIsReadAnew() {
        once.get();
        once.forget();
        assertEquals(2, once.get());
    }
}
