package org.lineproof.evidence.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Counts and sums what is read, and compares at the end: a source that answers otherwise the second time must not go unseen. */
final class SameBytes extends InputStream {
    private final InputStream in;
    private final Measure measure;
    private final CRC32 crc = new CRC32();
    private long size;

    SameBytes(InputStream in, Measure measure) {
        this.in = in;
        this.measure = measure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        if (read >= 0) {
            crc.update(target, from, read);
            size += read;
        } else if (size != measure.size() || (int) crc.getValue() != measure.crc32()) {
            throw new IOException("the bytes are not those that were measured");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
