package org.lineproof.client.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at any step of the spool, and the one after it. */
class SpoolCrashTest {
    private static final long LIMIT = 20_000;
    private static final int SENT_TOGETHER = 7;

    @TempDir
    Path temp;

    /** What a process did before it died, as the world outside saw it. */
    private static final class Seen {
        final List<String> acknowledged = new ArrayList<>();
        final List<String> arrived = new ArrayList<>();
        /** What the dying process was told to take and never acknowledged. */
        List<String> underWay = List.of();
    }

    @Test
    void aProcessKilledAtAnyStepLosesNothingAndTheNextOneGoesOn() throws IOException {
        long seed = System.nanoTime();
        int killed = 0;
        boolean survived = false;
        for (int step = 0; !survived; step++) {
            Path directory = Files.createDirectory(temp.resolve("first-" + step));
            Seen seen = new Seen();
            DoomedDirectory doomed = new DoomedDirectory(directory, step, seed + step);
            survived = work(doomed, seen, new Random(seed + step));
            killed += survived ? 0 : 1;
            assertNothingIsLost(directory, temp.resolve("second-" + step), seen, "seed " + seed + ", step " + step);
        }
        System.out.println("spool: killed at " + killed + " steps, seed " + seed);
        assertTrue(killed > 60, "only " + killed + " steps");
    }

    /** Takes receipts in groups and lets some arrive; whether it came to its end. */
    private static boolean work(SpoolDirectory directory, Seen seen, Random random) throws IOException {
        try (Spool spool = Spool.open(directory, LIMIT, () -> 77)) {
            for (int round = 0; round < 12; round++) {
                List<String> group = group(seen.acknowledged.size(), 1 + random.nextInt(4));
                seen.underWay = group;
                long first = spool.append(bytes(group));
                assertEquals(seen.acknowledged.size() + 1, first);
                seen.acknowledged.addAll(group);
                seen.underWay = List.of();
                if (round % 3 == 2) {
                    send(spool, seen);
                }
            }
            return true;
        } catch (DoomedDirectory.Killed e) {
            return false;
        }
    }

    private static void send(Spool spool, Seen seen) throws IOException {
        List<SpooledReceipt> next = spool.next(SENT_TOGETHER, LIMIT);
        // The service has them before the spool knows it.
        for (SpooledReceipt receipt : next) {
            assertTrue(receipt.sequence() <= seen.arrived.size() + 1, "no receipt is skipped");
            if (receipt.sequence() == seen.arrived.size() + 1) {
                seen.arrived.add(text(receipt));
            } else {
                assertEquals(seen.arrived.get((int) receipt.sequence() - 1), text(receipt), "sent again, the same");
            }
        }
        if (!next.isEmpty()) {
            spool.arrived(next.get(next.size() - 1).sequence());
        }
    }

    private static void assertNothingIsLost(Path dead, Path next, Seen seen, String at) throws IOException {
        DoomedDirectory.copy(dead, next);
        try (Spool spool = Spool.open(next, LIMIT, () -> 99)) {
            List<String> expected = new ArrayList<>(seen.acknowledged);
            if (spool.given() > expected.size()) {
                expected.addAll(seen.underWay);
            }
            assertEquals(expected.size(), spool.given(), at);
            assertTrue(spool.epoch() == 77 || expected.isEmpty(), at);
            assertEquals(expected.size() + 1, spool.append(bytes(List.of("one more"))), at);
            expected.add("one more");
            while (spool.arrived() < spool.given()) {
                send(spool, seen);
            }
            assertEquals(expected, seen.arrived, at);
        }
    }

    private static List<String> group(int after, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "receipt " + (after + i) + " " + "x".repeat(600))
                .toList();
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static String text(SpooledReceipt receipt) {
        return new String(receipt.content(), StandardCharsets.UTF_8);
    }
}
