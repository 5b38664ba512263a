package org.lineproof.client.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** One file of the spool: a head with epoch and first number, then frames. It grows at its end only. */
final class Segment implements AutoCloseable {
    static final String ENDING = ".spool";
    static final int HEAD = 3 * Long.BYTES;

    /** "LPSPOOL1". */
    private static final long MAGIC = 0x4c50_5350_4f4f_4c31L;

    private final SpoolDirectory directory;
    private final Path file;
    private final RandomAccessFile data;
    private final long epoch;
    private final long first;
    private long next;
    private long size;

    private Segment(SpoolDirectory directory, Path file, RandomAccessFile data, long epoch, long first, long size) {
        this.directory = directory;
        this.file = file;
        this.data = data;
        this.epoch = epoch;
        this.first = first;
        this.next = first;
        this.size = size;
    }

    /** A new file whose first receipt will have this number. */
    static Segment create(SpoolDirectory directory, long epoch, long first) throws IOException {
        Path file = directory.file(String.format(Locale.ROOT, "%016d%s", first, ENDING));
        byte[] head = ByteBuffer.allocate(HEAD)
                .putLong(MAGIC)
                .putLong(epoch)
                .putLong(first)
                .array();
        directory.replace(file, head);
        return new Segment(directory, file, SpoolDirectory.open(file), epoch, first, HEAD);
    }

    /**
     * Reads a file to its end.
     *
     * @param last whether it is the newest one: its end may be torn, and is cut off then
     * @throws DamagedSpool if it is damaged otherwise
     */
    static Segment read(SpoolDirectory directory, Path file, boolean last) throws IOException {
        RandomAccessFile data = SpoolDirectory.open(file);
        try {
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            fill(data, head, 0);
            if (head.hasRemaining() || head.flip().getLong() != MAGIC) {
                throw damaged(file, "no head of a segment");
            }
            Segment segment = new Segment(directory, file, data, head.getLong(), head.getLong(), HEAD);
            segment.scan(last);
            return segment;
        } catch (IOException e) {
            data.close();
            throw e;
        }
    }

    private void scan(boolean mayBeTorn) throws IOException {
        long end = data.length();
        while (size < end) {
            Optional<Frame> frame = frame(size, end);
            if (frame.isEmpty()) {
                if (!mayBeTorn || !isTorn(end)) {
                    throw damaged(file, "a frame at byte " + size + " is not as it was written");
                }
                data.setLength(size);
                directory.force(data);
                return;
            }
            if (frame.get().first() != next) {
                throw damaged(file, "number " + next + " is not where it belongs");
            }
            next = frame.get().last() + 1;
            size += frame.get().bytes().length;
        }
    }

    /**
     * One frame at a time is written and forced, so that a crash can spoil only the last one: it ends where the file
     * ends, or before its end is nothing but room that the file system made and never filled. Anything else shows
     * another damage.
     */
    private boolean isTorn(long end) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Frame.HEAD);
        fill(data, head, size);
        if (head.hasRemaining()) {
            return true;
        }
        int length = Frame.announced(head);
        return length < 0 ? isZero(size + Frame.HEAD, end) : size + Frame.HEAD + length >= end;
    }

    private boolean isZero(long start, long end) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(1 << 16);
        for (long at = start; at < end; at += part.limit()) {
            part.clear();
            fill(data, part, at);
            part.flip();
            while (part.hasRemaining()) {
                if (part.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns when the disk has the frame. If this fails, the segment must not be written to again. */
    void append(Frame frame) throws IOException {
        byte[] bytes = frame.bytes();
        data.seek(size);
        directory.write(data, bytes);
        directory.force(data);
        size += bytes.length;
        next = frame.last() + 1;
    }

    /** The frame at this place of the file, which is one. */
    Frame at(long position) throws IOException {
        return frame(position, size)
                .orElseThrow(
                        () -> damaged(file, "the frame at byte " + position + " was changed since it was written"));
    }

    private Optional<Frame> frame(long position, long end) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Frame.HEAD);
        fill(data, head, position);
        if (head.hasRemaining()) {
            return Optional.empty();
        }
        int length = Frame.announced(head);
        if (length < 0 || position + Frame.HEAD + length > end) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        fill(data, body, position + Frame.HEAD);
        boolean whole = !body.hasRemaining() && Frame.belongs(head, body.array());
        return whole ? Optional.of(Frame.of(body.array())) : Optional.empty();
    }

    long epoch() {
        return epoch;
    }

    /** The number of its first receipt. */
    long first() {
        return first;
    }

    /** The number that the next receipt gets. */
    long next() {
        return next;
    }

    /** Length in bytes. */
    long size() {
        return size;
    }

    void delete() throws IOException {
        data.close();
        directory.delete(file);
    }

    @Override
    public void close() throws IOException {
        data.close();
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }

    private static void fill(RandomAccessFile data, ByteBuffer buffer, long position) throws IOException {
        data.seek(position);
        while (buffer.hasRemaining()) {
            int read = data.read(buffer.array(), buffer.position(), buffer.remaining());
            if (read < 0) {
                return;
            }
            buffer.position(buffer.position() + read);
        }
    }

    private static DamagedSpool damaged(Path file, String reason) {
        return new DamagedSpool(String.valueOf(file.getFileName()), reason);
    }
}
