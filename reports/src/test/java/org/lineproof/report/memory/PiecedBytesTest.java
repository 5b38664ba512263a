package org.lineproof.report.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecedBytesTest {
    private static final int PIECE = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17})
    void whatIsWrittenAtOnceIsRead(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        PiecedBytes pieced = new PiecedBytes();
        pieced.write(bytes, 0, length);
        assertArrayEquals(bytes, pieced.bytes());
    }

    @Test
    void whatIsWrittenBitByBitIsRead() {
        Random random = new Random(1);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        PiecedBytes pieced = new PiecedBytes();
        byte[] some = new byte[5_000];
        for (int i = 0; i < 1_000; i++) {
            random.nextBytes(some);
            int offset = random.nextInt(some.length);
            int length = random.nextInt(some.length - offset);
            expected.write(some, offset, length);
            pieced.write(some, offset, length);
            expected.write(i);
            pieced.write(i);
        }
        assertArrayEquals(expected.toByteArray(), pieced.bytes());
    }
}
