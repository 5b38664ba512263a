package org.lineproof.client.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Receipts that wait for the service, in the order of their numbers. What {@link #append} has returned for is on the
 * disk and stays there until {@link #arrived} says that the service has it; a crash at any point loses none of it and
 * repeats at most what was under way. May be used by several threads.
 */
public final class Spool implements AutoCloseable {
    private static final long MAX_SEGMENT = 8L << 20;

    private final SpoolDirectory directory;
    private final long limit;
    private final List<Segment> segments = new ArrayList<>();
    private Cursor cursor;
    /** Where in the first segment the frame begins that holds the next receipt to send. */
    private long position = Segment.HEAD;

    private boolean broken;

    private Spool(SpoolDirectory directory, long limit, Cursor cursor) {
        this.directory = directory;
        this.limit = limit;
        this.cursor = cursor;
    }

    /**
     * Opens a directory, which is made if it is not there, and repairs what a crash left behind.
     *
     * @param limit the most bytes of the files
     * @param newEpoch gives the epoch of a directory that is new
     * @throws DamagedSpool if acknowledged receipts may be missing or changed
     */
    public static Spool open(Path path, long limit, LongSupplier newEpoch) throws IOException {
        return open(new SpoolDirectory(path), limit, newEpoch);
    }

    static Spool open(SpoolDirectory directory, long limit, LongSupplier newEpoch) throws IOException {
        directory.enter();
        List<Segment> segments = new ArrayList<>();
        try {
            List<Path> files = directory.list(Segment.ENDING);
            for (Path file : files) {
                segments.add(Segment.read(directory, file, file.equals(files.get(files.size() - 1))));
            }
            Spool spool = new Spool(directory, limit, cursor(directory, segments, newEpoch));
            spool.segments.addAll(segments);
            spool.requireWhole();
            spool.skipArrived();
            return spool;
        } catch (IOException e) {
            for (Segment segment : segments) {
                segment.close();
            }
            directory.close();
            throw e;
        }
    }

    /** Without a cursor everything that is there is sent again: the service recognises what it has. */
    private static Cursor cursor(SpoolDirectory directory, List<Segment> segments, LongSupplier newEpoch)
            throws IOException {
        var written = Cursor.read(directory);
        if (written.isPresent()) {
            return written.get();
        }
        Cursor cursor = segments.isEmpty()
                ? new Cursor(newEpoch.getAsLong(), 0)
                : new Cursor(segments.get(0).epoch(), segments.get(0).first() - 1);
        cursor.write(directory);
        return cursor;
    }

    private void requireWhole() throws DamagedSpool {
        long expected = segments.isEmpty() ? 0 : segments.get(0).first();
        if (expected > cursor.arrived() + 1) {
            throw new DamagedSpool(String.valueOf(segments.get(0)), "what came before it has not arrived and is gone");
        }
        for (Segment segment : segments) {
            if (segment.first() != expected || segment.epoch() != cursor.epoch()) {
                throw new DamagedSpool(String.valueOf(segment), "does not follow the segment before it");
            }
            expected = segment.next();
        }
        if (!segments.isEmpty() && expected <= cursor.arrived()) {
            throw new DamagedSpool("cursor", "receipts have arrived that were never spooled here");
        }
    }

    /** The epoch of all receipts in this directory. */
    public long epoch() {
        return cursor.epoch();
    }

    /** How many receipts were numbered in this epoch: the number of the last one. */
    public synchronized long given() {
        long spooled =
                segments.isEmpty() ? 0 : segments.get(segments.size() - 1).next() - 1;
        return Math.max(spooled, cursor.arrived());
    }

    /** The number of the last receipt that the service has. */
    public synchronized long arrived() {
        return cursor.arrived();
    }

    /** Length of the files in bytes. */
    public synchronized long size() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    /**
     * Takes receipts; when this returns, the disk has them. They get numbers without a hole.
     *
     * @return the number of the first
     * @throws SpoolFull if they do not fit
     * @throws IOException if the disk fails; the spool takes nothing more until it is opened again
     */
    public synchronized long append(List<byte[]> contents) throws IOException {
        if (broken) {
            throw new IOException("the disk failed before; open the spool again");
        }
        Frame frame = new Frame(given() + 1, contents);
        long bytes = frame.bytes().length;
        if (size() + Segment.HEAD + bytes > limit || bytes > Frame.MAX_BODY) {
            throw new SpoolFull(size(), limit);
        }
        // What was half written or not forced cannot be told from what was: nothing may come after it.
        broken = true;
        segmentFor(bytes).append(frame);
        broken = false;
        notifyAll();
        return frame.first();
    }

    private Segment segmentFor(long bytes) throws IOException {
        @Nullable Segment newest = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (newest == null || newest.size() + bytes > Math.min(MAX_SEGMENT, limit / 4)) {
            newest = Segment.create(directory, cursor.epoch(), given() + 1);
            segments.add(newest);
            skipArrived();
        }
        return newest;
    }

    /**
     * The receipts that are to be sent next, in order; empty if there are none.
     *
     * @param count the most receipts
     * @param bytes the most bytes, but at least one receipt
     */
    public synchronized List<SpooledReceipt> next(int count, long bytes) throws IOException {
        List<SpooledReceipt> next = new ArrayList<>();
        long taken = 0;
        long at = position;
        for (Segment segment : segments) {
            while (at < segment.size()) {
                Frame frame = segment.at(at);
                long sequence = frame.first();
                for (byte[] content : frame.contents()) {
                    boolean fits = next.size() < count && taken + content.length <= bytes;
                    if (sequence > cursor.arrived()) {
                        if (!fits && !next.isEmpty()) {
                            return next;
                        }
                        next.add(new SpooledReceipt(sequence, content));
                        taken += content.length;
                    }
                    sequence++;
                }
                at += frame.bytes().length;
            }
            at = Segment.HEAD;
        }
        return next;
    }

    /** Waits until there is something to send, or the time is over. */
    public synchronized void await(long millis) throws InterruptedException {
        if (given() == cursor.arrived() && millis > 0) {
            wait(millis);
        }
    }

    /**
     * The service has everything up to this number: it need not be kept.
     *
     * @throws IllegalArgumentException for a number that was not given
     */
    public synchronized void arrived(long sequence) throws IOException {
        if (sequence > given()) {
            throw new IllegalArgumentException("no receipt " + sequence + " was spooled");
        }
        if (sequence > cursor.arrived()) {
            cursor = new Cursor(cursor.epoch(), sequence);
            cursor.write(directory);
            skipArrived();
            notifyAll();
        }
    }

    /** Waits until the service has everything, or the time is over; whether it has. */
    public synchronized boolean awaitArrival(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (given() > cursor.arrived()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    /** Moves to the first frame with something to send; segments that lie behind are deleted, but not the newest. */
    private void skipArrived() throws IOException {
        while (segments.size() > 1 && segments.get(0).next() <= cursor.arrived() + 1) {
            segments.remove(0).delete();
            position = Segment.HEAD;
        }
        if (segments.isEmpty()) {
            return;
        }
        Segment oldest = segments.get(0);
        while (position < oldest.size()) {
            Frame frame = oldest.at(position);
            if (frame.last() > cursor.arrived()) {
                return;
            }
            position += frame.bytes().length;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        broken = true;
        for (Segment segment : segments) {
            segment.close();
        }
        directory.close();
    }
}
