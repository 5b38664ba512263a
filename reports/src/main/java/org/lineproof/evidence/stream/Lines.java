package org.lineproof.evidence.stream;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Values as lines, which are made anew each time they are read, a part at a time: the text of many is several times as large as
 * they are.
 *
 * @param <T> what a line is made of
 * @param values in their order; the same as long as the lines are read
 * @param form the bytes of a line without its end, the same each time; asked by several threads
 */
public record Lines<T>(List<T> values, Function<T, byte[]> form) implements ByteSource {
    /** So many lines are made together: enough for several threads, and little beside anything else. */
    private static final int A_PART = 256;

    @Override
    public InputStream open() {
        return new Succession(new Iterator<HeldBytes>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < values.size();
            }

            @Override
            public HeldBytes next() {
                int from = next;
                next = Math.min(from + A_PART, values.size());
                return part(from, next);
            }
        });
    }

    private HeldBytes part(int from, int to) {
        byte[][] lines = IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> form.apply(values.get(i)))
                .toArray(byte[][]::new);
        int size = lines.length;
        for (byte[] line : lines) {
            size = Math.addExact(size, line.length);
        }
        byte[] part = new byte[size];
        int at = 0;
        for (byte[] line : lines) {
            System.arraycopy(line, 0, part, at, line.length);
            at += line.length;
            part[at++] = '\n';
        }
        return new HeldBytes(part);
    }
}
