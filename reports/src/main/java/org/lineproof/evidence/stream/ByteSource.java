package org.lineproof.evidence.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A sequence of bytes that can be read again and again, and is the same each time. It need not be in memory. */
public interface ByteSource {
    /** So many bytes are read together. */
    int A_PART = 1 << 16;

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

    /**
     * All bytes at once where it is known how many they are, so that no array grows.
     *
     * @throws UncheckedIOException when they cannot be read, or are more or fewer
     */
    static byte[] exactly(ByteSource source, long size) {
        byte[] bytes = new byte[Math.toIntExact(size)];
        try (InputStream in = source.open()) {
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length || in.read() >= 0) {
                throw new EOFException("they are not " + size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes cannot be read", e);
        }
        return bytes;
    }

    /**
     * Whether two sources have the same bytes.
     *
     * @throws UncheckedIOException when one cannot be read
     */
    static boolean same(ByteSource one, ByteSource other) {
        try (InputStream left = one.open();
                InputStream right = other.open()) {
            byte[] a = left.readNBytes(A_PART);
            byte[] b = right.readNBytes(A_PART);
            while (a.length > 0 && Arrays.equals(a, b)) {
                a = left.readNBytes(A_PART);
                b = right.readNBytes(A_PART);
            }
            return a.length == 0 && b.length == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes cannot be read", e);
        }
    }
}
