package org.lineproof.client.spool;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Receipts that were written and forced together. A head: length of the body, its complement, CRC-32C of the body; the
 * body: number of the first receipt, count, then each receipt with its length. All numbers are big-endian.
 */
record Frame(long first, List<byte[]> contents) {
    static final int HEAD = 3 * Integer.BYTES;

    /** More than any batch of receipts that the service takes has. */
    static final int MAX_BODY = 64 << 20;

    private static final int MIN_BODY = Long.BYTES + Integer.BYTES;

    long last() {
        return first + contents.size() - 1;
    }

    byte[] bytes() {
        int length = MIN_BODY;
        for (byte[] content : contents) {
            length += Integer.BYTES + content.length;
        }
        ByteBuffer body = ByteBuffer.allocate(length).putLong(first).putInt(contents.size());
        contents.forEach(content -> body.putInt(content.length).put(content));
        return ByteBuffer.allocate(HEAD + length)
                .putInt(length)
                .putInt(~length)
                .putInt(checksum(body.array()))
                .put(body.array())
                .array();
    }

    /** The length of the body that a head announces; negative if it is no head. */
    static int announced(ByteBuffer head) {
        int length = head.getInt(0);
        boolean stated = length >= MIN_BODY && length <= MAX_BODY && head.getInt(Integer.BYTES) == ~length;
        return stated ? length : -1;
    }

    /** Whether this is the body that belongs to the head. */
    static boolean belongs(ByteBuffer head, byte[] body) {
        return head.getInt(2 * Integer.BYTES) == checksum(body);
    }

    static int checksum(byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        return (int) checksum.getValue();
    }

    /** @param body as written: its checksum was compared */
    static Frame of(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        long first = in.getLong();
        int count = in.getInt();
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] content = new byte[in.getInt()];
            in.get(content);
            contents.add(content);
        }
        return new Frame(first, contents);
    }
}
