package org.lineproof.evidence.verify;

import java.security.SecureRandom;
import java.util.Random;

/** Salts for examples: the same from the same seed, on every platform. Secret from nobody. */
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
