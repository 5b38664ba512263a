package org.lineproof.evidence.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Reads one source after the other. Each is asked for when the one before it has ended. */
final class Succession extends InputStream {
    private final Iterator<? extends ByteSource> sources;
    private InputStream current = InputStream.nullInputStream();

    Succession(Iterator<? extends ByteSource> sources) {
        this.sources = sources;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = current.read(target, from, length);
        while (read < 0 && sources.hasNext()) {
            current.close();
            current = sources.next().open();
            read = current.read(target, from, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
