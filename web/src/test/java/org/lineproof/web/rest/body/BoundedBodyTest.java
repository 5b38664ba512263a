package org.lineproof.web.rest.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lineproof.web.problem.ProblemException;

class BoundedBodyTest {

    private static final int LIMIT = 10_000;

    @Test
    void aBodyOfExactlyTheLimitPasses() throws IOException {
        byte[] body = random(LIMIT);

        assertArrayEquals(body, BoundedBody.plain(stream(body), LIMIT).readAllBytes());
        assertArrayEquals(
                body, BoundedBody.inflating(stream(zipped(body)), LIMIT).readAllBytes());
    }

    @Test
    void oneByteMoreIsTooLarge() throws IOException {
        byte[] body = random(LIMIT + 1);

        assertStatus(413, BoundedBody.plain(stream(body), LIMIT));
        assertStatus(413, BoundedBody.inflating(stream(zipped(body)), LIMIT));
    }

    @Test
    void aSmallBombIsStoppedWhileItInflates() throws IOException {
        byte[] bomb = zipped(new byte[50 * 1024 * 1024]);

        assertTrue(bomb.length < 100_000, "it looks harmless: " + bomb.length);
        assertStatus(413, BoundedBody.inflating(stream(bomb), LIMIT));
    }

    @Test
    void bytesReadOneByOneCountToo() throws IOException {
        InputStream body = BoundedBody.plain(stream(new byte[] {(byte) 0xff, 2, 3}), 2);

        assertEquals(0xff, body.read());
        assertEquals(2, body.read());
        assertEquals(
                413, assertThrows(ProblemException.class, body::read).problem().status());
    }

    @Test
    void whatIsNoGzipIsTheCallersFault() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> BoundedBody.inflating(stream("{\"a\":1}".getBytes()), LIMIT));

        assertEquals(400, refused.problem().status());
        assertEquals(
                400,
                assertThrows(ProblemException.class, () -> BoundedBody.inflating(stream(new byte[0]), LIMIT))
                        .problem()
                        .status());
    }

    @Test
    void aGzipBodyCutOrDamagedAnywhereIsNeverTakenAndNeverOurFault() throws IOException {
        long seed = 20_261_122;
        Random random = new Random(seed);
        byte[] whole = zipped(random(3_000));
        for (int round = 0; round < 300; round++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            int status = assertThrows(
                            ProblemException.class,
                            () -> BoundedBody.inflating(stream(cut), LIMIT).readAllBytes(),
                            "seed " + seed + ", cut to " + cut.length)
                    .problem()
                    .status();
            assertEquals(400, status);
        }
    }

    private static void assertStatus(int status, InputStream body) {
        assertEquals(
                status,
                assertThrows(ProblemException.class, body::readAllBytes)
                        .problem()
                        .status());
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
