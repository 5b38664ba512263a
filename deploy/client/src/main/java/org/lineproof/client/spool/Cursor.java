package org.lineproof.client.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far the service has confirmed.
 *
 * @param epoch the epoch of all receipts in the directory
 * @param arrived the number of the last receipt that the service has, 0 for none
 */
record Cursor(long epoch, long arrived) {
    private static final String FILE = "cursor";
    private static final int LENGTH = 3 * Long.BYTES + Integer.BYTES;

    /** "LPCURSR1". */
    private static final long MAGIC = 0x4c50_4355_5253_5231L;

    /** Empty if none was written yet. */
    static Optional<Cursor> read(SpoolDirectory directory) throws IOException {
        Path file = directory.file(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != LENGTH) {
            throw new DamagedSpool(FILE, "has another length than was written");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long magic = in.getLong();
        Cursor cursor = new Cursor(in.getLong(), in.getLong());
        if (magic != MAGIC || in.getInt() != cursor.checksum()) {
            throw new DamagedSpool(FILE, "is not as it was written");
        }
        return Optional.of(cursor);
    }

    /** Returns when the disk has it. */
    void write(SpoolDirectory directory) throws IOException {
        directory.replace(
                directory.file(FILE),
                ByteBuffer.allocate(LENGTH).put(fields()).putInt(checksum()).array());
    }

    private byte[] fields() {
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(MAGIC)
                .putLong(epoch)
                .putLong(arrived)
                .array();
    }

    private int checksum() {
        return Frame.checksum(fields());
    }
}
