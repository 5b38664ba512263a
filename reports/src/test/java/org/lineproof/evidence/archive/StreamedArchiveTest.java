package org.lineproof.evidence.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Measure;
import org.lineproof.evidence.stream.Measured;

/** An archive is written while it is read. */
class StreamedArchiveTest {
    @Test
    void eachFileIsMeasuredOnceAndOpenedWhenItsTurnComes() {
        SortedMap<String, Counted> files = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            files.put("file-" + i, new Counted(new byte[i * 100_000]));
        }
        AtomicInteger open = Counted.OPEN;
        StreamedArchive archive = new StreamedArchive(files);
        assertTrue(files.values().stream().allMatch(file -> file.opened == 1), "measured");
        byte[] zip = archive.bytes();
        assertEquals(archive.size(), zip.length);
        assertTrue(files.values().stream().allMatch(file -> file.opened == 2), "and written");
        assertEquals(0, open.get(), "all are closed");
        assertEquals(1, Counted.most, "one at a time");
    }

    @Test
    void aFileThatIsAnotherWhenItIsWrittenIsNoArchive() {
        byte[] changing = {1, 2, 3};
        StreamedArchive archive = new StreamedArchive(new TreeMap<>(Map.of("file", new HeldBytes(changing))));
        changing[1] = 0;
        assertThrows(UncheckedIOException.class, archive::bytes);
        changing[1] = 2;
        assertArrayEquals(archive.bytes(), archive.bytes());
    }

    @Test
    void tooManyBytesAreRefusedBeforeAnyIsWritten() {
        long most = Archive.MAX_BYTES - 30 - 46 - 22 - 2 * "file".length();
        assertEquals(Archive.MAX_BYTES, new StreamedArchive(claimed(most)).size());
        assertEquals(
                "1073741825 bytes; an archive takes 1073741824",
                assertThrows(TooLarge.class, () -> new StreamedArchive(claimed(most + 1)))
                        .getMessage());
        assertThrows(TooLarge.class, () -> new StreamedArchive(claimed(1L << 40)));
    }

    @Test
    void tooManyFilesAreRefused() {
        SortedMap<String, ByteSource> files = new TreeMap<>();
        for (int i = 0; i <= Archive.MAX_FILES; i++) {
            files.put("f" + i, new HeldBytes(new byte[0]));
        }
        assertThrows(TooLarge.class, () -> new StreamedArchive(files));
        files.remove("f0");
        assertEquals(Archive.MAX_FILES, new StreamedArchive(files).files().size());
    }

    /** Nothing is read of what was measured already. */
    private static SortedMap<String, Measured> claimed(long size) {
        ByteSource source = new HeldBytes(new byte[0]);
        Measure small = Measure.of(source);
        return new TreeMap<>(Map.of("file", new Measured(source, new Measure(size, small.sha256(), small.crc32()))));
    }

    private static final class Counted implements ByteSource {
        private static final AtomicInteger OPEN = new AtomicInteger();
        private static int most;

        private final byte[] bytes;
        private int opened;

        private Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            opened++;
            most = Math.max(most, OPEN.incrementAndGet());
            return new ByteArrayInputStream(bytes) {
                @Override
                public void close() {
                    OPEN.decrementAndGet();
                }
            };
        }
    }
}
