package org.lineproof.report.memory;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes in memory as they are written. They are never moved while they grow, so that they need room once, and once more when they are read. */
public final class PiecedBytes extends OutputStream {
    private static final int PIECE = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[PIECE];
    private int used;

    @Override
    public void write(int octet) {
        room();
        last[used++] = (byte) octet;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            room();
            int some = Math.min(left, PIECE - used);
            System.arraycopy(bytes, from, last, used, some);
            used += some;
            from += some;
            left -= some;
        }
    }

    /**
     * All that was written.
     *
     * @throws ArithmeticException when it is more than an array can hold
     */
    public byte[] bytes() {
        byte[] all = Arrays.copyOf(full.isEmpty() ? last : full.get(0), length());
        for (int i = 1; i <= full.size(); i++) {
            byte[] piece = i < full.size() ? full.get(i) : last;
            System.arraycopy(piece, 0, all, i * PIECE, i < full.size() ? PIECE : used);
        }
        return all;
    }

    private int length() {
        return Math.addExact(Math.multiplyExact(full.size(), PIECE), used);
    }

    private void room() {
        if (used == PIECE) {
            full.add(last);
            last = new byte[PIECE];
            used = 0;
        }
    }
}
