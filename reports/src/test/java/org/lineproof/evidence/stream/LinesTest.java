package org.lineproof.evidence.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines are made while they are read, in their order, and read again as they were. */
class LinesTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteSource lines(List<Integer> values) {
        return new Lines<>(values, value -> utf8("line " + value));
    }

    private static List<String> read(ByteSource source) throws IOException {
        List<String> all = new ArrayList<>();
        try (LineReading reading = new LineReading(source)) {
            for (List<byte[]> part = reading.next(); !part.isEmpty(); part = reading.next()) {
                part.forEach(line -> all.add(new String(line, StandardCharsets.UTF_8)));
            }
            assertFalse(reading.unended());
        }
        return all;
    }

    @Test
    void linesOfSeveralPartsComeInTheirOrder() throws IOException {
        for (int count : new int[] {0, 1, 255, 256, 257, 5_000}) {
            List<Integer> values = IntStream.range(0, count).boxed().toList();
            String due = values.stream().map(value -> "line " + value + "\n").collect(Collectors.joining());
            assertEquals(due, new String(lines(values).bytes(), StandardCharsets.UTF_8));
            assertEquals(due.lines().toList(), read(lines(values)));
        }
    }

    @Test
    void aPartIsMadeWhenItIsReadAndTheNextIsNot() throws IOException {
        AtomicInteger made = new AtomicInteger();
        List<Integer> values = new OnDemand<>(100_000, place -> {
            made.incrementAndGet();
            return place;
        });
        try (InputStream in = lines(values).open()) {
            assertEquals(0, made.get());
            assertEquals('l', in.read());
            int first = made.get();
            assertTrue(first > 0 && first <= 1_000, "a part, not " + first);
            in.readNBytes(100);
            assertEquals(first, made.get());
        }
    }

    @Test
    void longAndEmptyLinesAreReadAndAnUnendedOneIsTold() throws IOException {
        String longer = "x".repeat(200_000);
        assertEquals(List.of("", longer, "", "y"), read(new HeldBytes(utf8("\n" + longer + "\n\ny\n"))));
        try (LineReading reading = new LineReading(new HeldBytes(utf8("one\ntwo")))) {
            assertEquals(1, reading.next().size());
            assertEquals(List.of(), reading.next());
            assertTrue(reading.unended());
        }
    }

    @Test
    void listsOnDemandAreJoinedAndNotCopied() {
        List<Integer> joined = OnDemand.joined(List.of(List.of(3, 4), List.of(), List.of(9)));
        assertEquals(List.of(3, 4, 9), joined);
        assertThrows(IndexOutOfBoundsException.class, () -> joined.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> joined.get(-1));
        assertSame(joined, OnDemand.sorted(joined, Comparator.reverseOrder()));
        assertEquals(List.of(9, 4), OnDemand.sorted(List.of(4, 9), Comparator.reverseOrder()));
    }

    @Test
    void aSliceHasItsBytesAndNoOthers() {
        ByteSource whole = () -> new ByteArrayInputStream(utf8("0123456789"));
        assertEquals("345", new String(new Slice(whole, 3, 3).bytes(), StandardCharsets.US_ASCII));
        assertEquals("", new String(new Slice(whole, 10, 0).bytes(), StandardCharsets.US_ASCII));
        assertThrows(UncheckedIOException.class, () -> new Slice(whole, 8, 3).bytes());
        assertThrows(UncheckedIOException.class, () -> new Slice(whole, 11, 0).bytes());
        assertThrows(IllegalArgumentException.class, () -> new Slice(whole, -1, 2));
    }

    @Test
    void sameBytesAreTheSameWhereverTheyAre() {
        ByteSource made = lines(IntStream.range(0, 20_000).boxed().toList());
        byte[] held = made.bytes();
        assertTrue(ByteSource.same(made, new HeldBytes(held)));
        held[held.length - 1] = ' ';
        assertFalse(ByteSource.same(made, new HeldBytes(held)));
        assertFalse(ByteSource.same(made, new Slice(made, 0, held.length - 1)));
        assertFalse(ByteSource.same(new Slice(made, 0, held.length - 1), made));
    }
}
