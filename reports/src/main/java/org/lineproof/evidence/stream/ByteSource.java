package org.lineproof.evidence.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A sequence of bytes that can be read again and again, and is the same each time. It need not be in memory. */
public interface ByteSource {
    /** The bytes from the first one on. Whoever opens it closes it. */
    InputStream open();

    /**
     * All bytes at once, for what is known to be short enough.
     *
     * @throws UncheckedIOException when they cannot be read
     */
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes cannot be read", e);
        }
    }
}
