package org.lineproof.client.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final long LIMIT = 1 << 20;

    @TempDir
    Path temp;

    private Path directory;

    @BeforeEach
    void name() {
        directory = temp.resolve("spool");
    }

    @Test
    void numbersGoOnWhereTheLastProcessEndedAndTheEpochStays() throws IOException {
        try (Spool spool = open()) {
            assertEquals(1, add(spool, "a"));
            assertEquals(2, spool.append(List.of(bytes("b"), bytes("c"))));
            spool.arrived(2);
        }
        try (Spool spool = open()) {
            assertEquals(7, spool.epoch());
            assertEquals(List.of("c"), waiting(spool));
            assertEquals(4, add(spool, "d"));
            spool.arrived(4);
        }
        try (Spool spool = open()) {
            assertEquals(List.of(), waiting(spool));
            assertEquals(5, add(spool, "e"));
        }
    }

    @Test
    void whatIsSentTogetherIsBoundedInNumberAndBytesButNeverNothing() throws IOException {
        try (Spool spool = open()) {
            spool.append(List.of(bytes("aaaa"), bytes("bbbb"), bytes("cccc")));
            assertEquals(2, spool.next(2, 100).size());
            assertEquals(2, spool.next(9, 11).size());
            assertEquals(1, spool.next(9, 1).size());
            spool.arrived(1);
            assertEquals(2, spool.next(9, 100).get(0).sequence());
        }
    }

    @Test
    void segmentsThatHaveArrivedAreDeleted() throws IOException {
        try (Spool spool = open()) {
            IntStream.range(0, 12).forEach(i -> addLarge(spool));
            long full = spool.size();
            assertTrue(segments().size() > 2, segments().toString());
            spool.arrived(12);
            assertEquals(1, segments().size());
            assertTrue(spool.size() < full / 2);
        }
        try (Spool spool = open()) {
            assertEquals(13, add(spool, "next"));
        }
    }

    @Test
    void aFullSpoolTakesNothingMoreUntilSomethingArrives() throws IOException {
        try (Spool spool = open()) {
            while (spool.size() < LIMIT - 120_000) {
                addLarge(spool);
            }
            assertThrows(SpoolFull.class, () -> spool.append(List.of(new byte[120_000])));
            assertTrue(spool.size() <= LIMIT);
            spool.arrived(spool.given());
            addLarge(spool);
        }
    }

    @Test
    void aDirectoryBelongsToOneClient() throws IOException {
        try (Spool spool = open()) {
            assertThrows(IOException.class, this::open);
            add(spool, "a");
        }
        open().close();
    }

    @Test
    void othersCannotReadIt() throws IOException {
        open().close();
        assertEquals(
                "[OWNER_EXECUTE, OWNER_READ, OWNER_WRITE]",
                Files.getPosixFilePermissions(directory).stream()
                        .map(Enum::name)
                        .sorted()
                        .toList()
                        .toString());
    }

    @Test
    void anInterruptedThreadSpoolsLikeAnyOther() throws IOException {
        try (Spool spool = open()) {
            Thread.currentThread().interrupt();
            assertEquals(1, add(spool, "a"));
            spool.arrived(1);
            assertTrue(Thread.interrupted());
            assertEquals(2, add(spool, "b"));
        }
    }

    @Test
    void aNumberThatWasNotGivenCannotArrive() throws IOException {
        try (Spool spool = open()) {
            add(spool, "a");
            assertThrows(IllegalArgumentException.class, () -> spool.arrived(2));
        }
    }

    @Test
    void aTornEndOfAnyLengthIsCutOffAndNothingElse() throws IOException {
        try (Spool spool = open()) {
            add(spool, "first");
            add(spool, "second");
        }
        Path segment = segments().get(0);
        byte[] whole = Files.readAllBytes(segment);
        int frame = Frame.HEAD + Long.BYTES + Integer.BYTES + Integer.BYTES + "second".length();
        for (int cut = 1; cut < frame; cut++) {
            Files.write(segment, Arrays.copyOf(whole, whole.length - cut));
            try (Spool spool = open()) {
                assertEquals(List.of("first"), waiting(spool), "cut " + cut);
            }
            // The length was written, the bytes were not.
            Files.write(segment, Arrays.copyOf(Arrays.copyOf(whole, whole.length - cut), whole.length));
            try (Spool spool = open()) {
                assertTrue(waiting(spool).get(0).equals("first") && spool.given() <= 2, "zeros " + cut);
            }
            Files.write(segment, Arrays.copyOf(Arrays.copyOf(whole, whole.length - frame), whole.length + 5000));
            try (Spool spool = open()) {
                assertEquals(List.of("first"), waiting(spool));
            }
        }
    }

    @Test
    void aChangedFrameThatIsNotTheLastIsRefused() throws IOException {
        try (Spool spool = open()) {
            add(spool, "first");
            add(spool, "second");
        }
        Path segment = segments().get(0);
        byte[] bytes = Files.readAllBytes(segment);
        for (int at = Segment.HEAD; at < Segment.HEAD + 20; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(segment, changed);
            assertThrows(DamagedSpool.class, this::open, "byte " + at);
            assertEquals(bytes.length, Files.size(segment), "nothing is cut off");
        }
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        try (Spool spool = open()) {
            IntStream.range(0, 12).forEach(i -> addLarge(spool));
        }
        Path second = segments().get(1);
        byte[] bytes = Files.readAllBytes(second);
        Files.delete(second);
        assertThrows(DamagedSpool.class, this::open);
        Files.write(second, bytes);
        open().close();
        Files.delete(segments().get(0));
        assertThrows(DamagedSpool.class, this::open);
    }

    @Test
    void aCursorThatWasChangedOrIsAheadIsRefusedAndALostOneSendsAgain() throws IOException {
        try (Spool spool = open()) {
            add(spool, "a");
            add(spool, "b");
            spool.arrived(1);
        }
        Path cursor = directory.resolve("cursor");
        byte[] bytes = Files.readAllBytes(cursor);
        byte[] changed = bytes.clone();
        changed[20] ^= 1;
        Files.write(cursor, changed);
        assertThrows(DamagedSpool.class, this::open);
        Files.write(cursor, Arrays.copyOf(bytes, 5));
        assertThrows(DamagedSpool.class, this::open);
        Files.delete(cursor);
        try (Spool spool = open()) {
            assertEquals(List.of("a", "b"), waiting(spool));
            assertEquals(7, spool.epoch());
        }
        try (SpoolDirectory other = new SpoolDirectory(temp.resolve("other"))) {
            other.enter();
            new Cursor(7, 3).write(other);
            Files.copy(other.file("cursor"), cursor, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThrows(DamagedSpool.class, this::open);
    }

    @Test
    void awaitingArrivalEndsWithTheArrivalOrTheTime() throws IOException, InterruptedException {
        try (Spool spool = open()) {
            assertTrue(spool.awaitArrival(0));
            add(spool, "a");
            assertFalse(spool.awaitArrival(1_000_000));
            Thread later = new Thread(() -> {
                try {
                    spool.arrived(1);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            later.start();
            assertTrue(spool.awaitArrival(60_000_000_000L));
            later.join();
        }
    }

    private Spool open() throws IOException {
        return Spool.open(directory, LIMIT, () -> 7);
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(Segment.ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static long add(Spool spool, String text) throws IOException {
        return spool.append(List.of(bytes(text)));
    }

    private static void addLarge(Spool spool) {
        try {
            spool.append(List.of(new byte[60_000]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> waiting(Spool spool) throws IOException {
        return spool.next(100, LIMIT).stream()
                .map(receipt -> new String(receipt.content(), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
