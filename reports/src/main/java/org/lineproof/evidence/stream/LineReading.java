package org.lineproof.evidence.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads lines, each ended by a line feed, a part of them at a time. */
public final class LineReading implements AutoCloseable {
    private static final int LINES = 1_024;

    private final InputStream in;
    private final byte[] buffer = new byte[ByteSource.A_PART];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int at;
    private int end;

    public LineReading(ByteSource source) {
        this.in = source.open();
    }

    /** The next lines without their ends, at least one of them; none when all are read. */
    public List<byte[]> next() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        while (lines.size() < LINES && filled()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            begun.write(buffer, from, at - from);
            if (at < end) {
                at++;
                lines.add(begun.toByteArray());
                begun.reset();
            }
        }
        return lines;
    }

    /** Whether something stands behind the last line feed; asked when all lines are read. */
    public boolean unended() {
        return begun.size() > 0;
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
