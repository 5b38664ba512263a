package org.lineproof.assurance;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.Random;

/** Salts that are the same each time: for documents that are compared with stored ones, and for nothing else. */
final class SeededRandom extends SecureRandom {
    @Serial
    private static final long serialVersionUID = 1;

    private final Random source;

    SeededRandom(long seed) {
        this.source = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        source.nextBytes(bytes);
    }
}
