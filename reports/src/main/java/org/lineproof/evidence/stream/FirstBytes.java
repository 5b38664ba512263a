package org.lineproof.evidence.stream;

import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream, or fewer when it ends before. */
public final class FirstBytes extends InputStream {
    private final InputStream in;
    private long left;

    /** @param in is closed when this is */
    public FirstBytes(InputStream in, long count) {
        this.in = in;
        this.left = count;
    }

    @Override
    public int read() throws IOException {
        int read = left == 0 ? -1 : in.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = left == 0 ? -1 : in.read(target, from, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
