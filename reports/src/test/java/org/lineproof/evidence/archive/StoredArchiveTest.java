package org.lineproof.evidence.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Joined;
import org.lineproof.evidence.stream.Measured;

/** An archive is the same whether its bytes are held or come a few at a time, and so is what is wrong with it. */
class StoredArchiveTest {
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>(Map.of(
            "mimetype", ascii("application/vnd.etsi.asic-e+zip"),
            "contents.ndjson", ascii("{\"index\":0}\n{\"index\":1}\n"),
            "logs/1.json", ascii("{}"),
            "empty.ndjson", new byte[0]));
    private static final byte[] ZIP = new Archive(FILES).bytes();

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Three bytes at a time, as a slow disk. */
    private static ByteSource trickle(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 3));
            }
        };
    }

    private static String refused(ByteSource zip) {
        return assertThrows(MalformedArchive.class, () -> StoredArchive.read(zip))
                .getMessage();
    }

    private static void refusedBothWays(byte[] zip) {
        String words = refused(new HeldBytes(zip));
        assertEquals(words, refused(trickle(zip)));
        assertEquals(
                words,
                assertThrows(MalformedArchive.class, () -> Archive.parse(zip)).getMessage());
    }

    private static byte[] spliced(int at, int left, byte... instead) {
        byte[] changed = Arrays.copyOf(ZIP, ZIP.length - left + instead.length);
        System.arraycopy(instead, 0, changed, at, instead.length);
        System.arraycopy(ZIP, at + left, changed, at + instead.length, ZIP.length - at - left);
        return changed;
    }

    @Test
    void filesAreFoundWhereTheyAre() throws Exception {
        for (ByteSource zip : List.of(new HeldBytes(ZIP), trickle(ZIP))) {
            SortedMap<String, Measured> files = StoredArchive.read(zip).files();
            assertEquals(FILES.keySet(), files.keySet());
            FILES.forEach((path, bytes) -> {
                assertArrayEquals(bytes, files.get(path).bytes(), path);
                assertEquals(
                        Measured.of(new HeldBytes(bytes)).measure(),
                        files.get(path).measure());
            });
            assertArrayEquals(ZIP, new StreamedArchive(files).bytes(), "written again from where they are");
        }
    }

    @Test
    void othersReadTheSameFilesTheTypeFirst() throws Exception {
        List<String> paths = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ZIP))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                paths.add(entry.getName());
                assertArrayEquals(FILES.get(entry.getName()), in.readAllBytes());
            }
        }
        assertEquals(List.of("mimetype", "contents.ndjson", "empty.ndjson", "logs/1.json"), paths);
    }

    @Test
    void everyChangedByteIsRefused() {
        for (int at = 0; at < ZIP.length; at++) {
            refusedBothWays(spliced(at, 1, (byte) (ZIP[at] ^ 1)));
            refusedBothWays(spliced(at, 1, (byte) (ZIP[at] ^ 0x80)));
        }
    }

    @Test
    void everyByteTooManyOrTooFewIsRefused() {
        for (int at = 0; at < ZIP.length; at++) {
            refusedBothWays(spliced(at, 1));
            refusedBothWays(spliced(at, 0, (byte) 'x'));
            refusedBothWays(Arrays.copyOf(ZIP, at));
        }
        refusedBothWays(spliced(ZIP.length, 0, (byte) 0));
    }

    @Test
    void theFirstByteThatDiffersIsNamed() {
        assertEquals(
                "the ZIP differs at byte 10 from the one form allowed: in or before the header of a file, or files out"
                        + " of order",
                refused(new HeldBytes(spliced(10, 1, (byte) 1))));
        int end = ZIP.length - 1;
        assertEquals(
                "the ZIP differs at byte " + end + " from the one form allowed: in the directory or the end record",
                refused(new HeldBytes(spliced(end, 1, (byte) 1))));
        assertEquals(
                "the ZIP differs at byte " + ZIP.length + " from the one form allowed: bytes behind the end",
                refused(new HeldBytes(spliced(ZIP.length, 0, (byte) 0))));
    }

    @Test
    void filesOutOfOrderAreRefused() {
        byte[] swapped = changedOrder(order -> List.of(order.get(0), order.get(2), order.get(1), order.get(3)));
        refusedBothWays(swapped);
        assertTrue(refused(new HeldBytes(swapped)).contains("files out of order"));
        refusedBothWays(changedOrder(order -> List.of(order.get(1), order.get(0), order.get(2), order.get(3))));
    }

    /** Each file's header and bytes in another order, with a directory that agrees. */
    private static byte[] changedOrder(UnaryOperator<List<String>> order) {
        SortedMap<String, Measured> files = new TreeMap<>();
        FILES.forEach((path, bytes) -> files.put(path, Measured.of(new HeldBytes(bytes))));
        List<ByteSource> pieces = new ArrayList<>();
        List<ByteSource> directory = new ArrayList<>();
        int at = 0;
        int length = 0;
        for (String path : order.apply(ZipForm.order(files))) {
            byte[] header = ZipForm.local(path, files.get(path).measure());
            pieces.add(new HeldBytes(header));
            pieces.add(files.get(path));
            byte[] line = ZipForm.central(path, files.get(path).measure(), at);
            directory.add(new HeldBytes(line));
            at += header.length + FILES.get(path).length;
            length += line.length;
        }
        pieces.addAll(directory);
        pieces.add(new HeldBytes(ZipForm.end(files.size(), length, at)));
        return new Joined(pieces).bytes();
    }

    @Test
    @Tag("slow")
    void moreBytesThanAnArchiveTakesAreNotReadFurther() {
        byte[] header = Arrays.copyOf(ZIP, 30 + "mimetype".length());
        header[25] = 0x7f;
        ByteSource endless = new Joined(List.of(new HeldBytes(header), Zeros::new));
        assertEquals("the archive has more than " + Archive.MAX_BYTES + " bytes", refused(endless));
    }

    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            Arrays.fill(target, from, from + length, (byte) 0);
            return length;
        }
    }
}
