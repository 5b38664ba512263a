package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the server does by itself. The limit only ends a test that would never end. */
final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Eventually() {}

    /** The first value that is as expected; fails with the last one seen. */
    static <T> T see(String what, Supplier<T> look, Predicate<T> expected) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T seen = look.get();
        while (!expected.test(seen)) {
            if (System.nanoTime() > end) {
                return fail("never saw " + what + "; last seen: " + seen);
            }
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
