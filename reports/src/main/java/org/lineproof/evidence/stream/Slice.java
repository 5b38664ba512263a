package org.lineproof.evidence.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A part of other bytes.
 *
 * @param whole what it is a part of
 * @param offset of its first byte
 * @param size in bytes
 */
public record Slice(ByteSource whole, long offset, long size) implements ByteSource {
    /** @throws IllegalArgumentException when offset or size is negative */
    public Slice {
        if (offset < 0 || size < 0) {
            throw new IllegalArgumentException("a slice of " + size + " bytes from byte " + offset);
        }
    }

    @Override
    public InputStream open() {
        InputStream in = whole.open();
        try {
            in.skipNBytes(offset);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes before the slice cannot be passed over", e);
        }
        return new FirstBytes(in, size);
    }

    /** All of it, in one array. */
    @Override
    public byte[] bytes() {
        return ByteSource.exactly(this, size);
    }
}
