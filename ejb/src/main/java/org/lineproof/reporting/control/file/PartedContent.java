package org.lineproof.reporting.control.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.reporting.entity.file.ReportFilePart;

/** The bytes of a kept file, of which one part at a time is in memory. */
final class PartedContent implements ByteSource {
    private final long size;
    private final IntFunction<byte[]> parts;

    /**
     * @param size of all parts together
     * @param parts reads the part of a number from 0
     */
    PartedContent(long size, IntFunction<byte[]> parts) {
        this.size = size;
        this.parts = parts;
    }

    @Override
    public InputStream open() {
        return new Parts();
    }

    /** Reads no part that is skipped. */
    private final class Parts extends InputStream {
        private static final byte[] NONE = {};

        private long position;
        private int loaded = -1;
        private byte[] part = NONE;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            if (position >= size) {
                return -1;
            }
            load((int) (position / ReportFilePart.LENGTH));
            int from = (int) (position % ReportFilePart.LENGTH);
            int some = Math.min(length, part.length - from);
            System.arraycopy(part, from, into, offset, some);
            position += some;
            return some;
        }

        @Override
        public long skip(long count) {
            long some = Math.max(0, Math.min(count, size - position));
            position += some;
            return some;
        }

        private void load(int number) throws IOException {
            if (number == loaded) {
                return;
            }
            byte[] read = parts.apply(number);
            long due = Math.min(ReportFilePart.LENGTH, size - (long) number * ReportFilePart.LENGTH);
            if (read.length != due) {
                throw new IOException("part " + number + " has " + read.length + " bytes and not " + due);
            }
            part = read;
            loaded = number;
        }
    }
}
