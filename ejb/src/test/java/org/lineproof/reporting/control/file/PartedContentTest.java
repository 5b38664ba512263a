package org.lineproof.reporting.control.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.reporting.entity.file.ReportFilePart;

/** A kept file is read as if it were in one piece, and no part of it more often than needed. */
class PartedContentTest {
    private static final int LENGTH = ReportFilePart.LENGTH;

    private final byte[] whole = new byte[2 * LENGTH + 7];
    private final List<Integer> asked = new ArrayList<>();

    PartedContentTest() {
        new Random(40).nextBytes(whole);
    }

    @Test
    void itIsReadWholeAndEachPartOnce() {
        assertArrayEquals(whole, content().bytes());
        assertEquals(List.of(0, 1, 2), asked);
    }

    @Test
    void whatIsSkippedIsNotAskedFor() throws IOException {
        try (InputStream in = content().open()) {
            in.skipNBytes(2L * LENGTH + 3);
            assertArrayEquals(Arrays.copyOfRange(whole, 2 * LENGTH + 3, whole.length), in.readAllBytes());
        }
        assertEquals(List.of(2), asked);
    }

    @Test
    void aReadEndsWhereItsPartEndsAndGoesOnInTheNext() throws IOException {
        try (InputStream in = content().open()) {
            in.skipNBytes(LENGTH - 2);
            byte[] some = new byte[5];
            assertEquals(2, in.read(some));
            assertEquals(Byte.toUnsignedInt(whole[LENGTH]), in.read());
        }
    }

    @Test
    void nothingIsBehindTheEnd() throws IOException {
        try (InputStream in = content().open()) {
            assertEquals(whole.length, in.skip(Long.MAX_VALUE));
            assertEquals(-1, in.read());
            assertEquals(0, in.skip(1));
        }
        try (InputStream none = new PartedContent(0, this::part).open()) {
            assertEquals(-1, none.read());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void aPartOfAnotherLengthIsNoPartOfThisFile() throws IOException {
        try (InputStream in = new PartedContent(whole.length, number -> new byte[8]).open()) {
            IOException refused = assertThrows(IOException.class, in::readAllBytes);
            assertEquals("part 0 has 8 bytes and not " + LENGTH, refused.getMessage());
        }
    }

    private PartedContent content() {
        return new PartedContent(whole.length, this::part);
    }

    private byte[] part(int number) {
        asked.add(number);
        return Arrays.copyOfRange(whole, number * LENGTH, Math.min(whole.length, (number + 1) * LENGTH));
    }
}
