package org.lineproof.transparency.control.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.Hash;

/** The wire: what is sent, and servers that do not behave. */
class HttpWitnessTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theRequestIsOldSizeProofEmptyLineAndCheckpoint() throws Exception {
        StringBuilder seen = new StringBuilder();
        Hash hash = Hash.sha256(new byte[] {1});
        WitnessAnswer answer = asked(
                exchange -> {
                    seen.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
                    seen.append('\n')
                            .append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    send(exchange, 200, "text/plain", "lines\n");
                },
                List.of(hash, hash));
        assertEquals(
                "POST /w/add-checkpoint\nold 7\n" + hash.base64() + "\n" + hash.base64() + "\n\nnote\n",
                seen.toString());
        assertEquals(new WitnessAnswer.Cosigned("lines\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 422})
    void refusalsOfTheProtocolAreAnswers(int status) throws Exception {
        assertEquals(new WitnessAnswer.Refused(status), answering(status, "text/plain", "no"));
    }

    @Test
    void aConflictNamesTheSize() throws Exception {
        assertEquals(
                new WitnessAnswer.Conflict(20_852_163),
                answering(409, "text/x.tlog.size; charset=utf-8", "20852163\n"));
    }

    @Test
    void aWitnessThatNeverSawTheLogNamesSizeZero() throws Exception {
        assertEquals(new WitnessAnswer.Conflict(0), answering(409, "text/x.tlog.size", "0\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,5",
        "text/x.tlog.size,05",
        "text/x.tlog.size,-5",
        "text/x.tlog.size,'5 '",
        "text/x.tlog.size,99999999999999999999",
        "text/x.tlog.size,five"
    })
    void aConflictWithoutAReadableSizeIsARefusal(String type, String size) throws Exception {
        assertEquals(new WitnessAnswer.Refused(409), answering(409, type, size + "\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 401, 429, 500, 503})
    void anythingElseMeansThatItIsUnavailable(int status) {
        WitnessUnavailable e = assertThrows(WitnessUnavailable.class, () -> answering(status, "text/plain", "later"));
        assertTrue(e.getMessage().contains("HTTP " + status), e.getMessage());
    }

    @Test
    void aWitnessThatIsDownIsUnavailable() {
        int port = server.getAddress().getPort();
        server.stop(0);
        try (HttpWitness witness = new HttpWitness(URI.create("http://127.0.0.1:" + port + "/w"))) {
            assertThrows(WitnessUnavailable.class, () -> witness.add(0, List.of(), "note\n"));
        }
    }

    @Test
    void aWitnessThatNeverAnswersIsLeft() {
        WitnessUnavailable e =
                assertThrows(WitnessUnavailable.class, () -> asked(exchange -> hang(), List.of(), SHORT));
        assertTrue(e.getMessage().contains("within 300 ms"), e.getMessage());
    }

    @Test
    void aWitnessThatStopsInTheMiddleIsLeft() {
        WitnessUnavailable e = assertThrows(
                WitnessUnavailable.class,
                () -> asked(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 1_000);
                            exchange.getResponseBody().write(new byte[10]);
                            exchange.getResponseBody().flush();
                            hang();
                        },
                        List.of(),
                        SHORT));
        assertTrue(e.getMessage().contains("within 300 ms"), e.getMessage());
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        WitnessUnavailable e = assertThrows(
                WitnessUnavailable.class,
                () -> asked(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            for (int i = 0; i < 1_000; i++) {
                                exchange.getResponseBody().write(new byte[1_000]);
                            }
                            exchange.close();
                        },
                        List.of()));
        assertTrue(e.getMessage().contains("more than 65536 bytes"), e.getMessage());
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WitnessAnswer answering(int status, String type, String body) throws WitnessUnavailable {
        return asked(exchange -> send(exchange, status, type, body), List.of());
    }

    private WitnessAnswer asked(HttpHandler handler, List<Hash> proof) throws WitnessUnavailable {
        return asked(handler, proof, Duration.ofSeconds(60));
    }

    private WitnessAnswer asked(HttpHandler handler, List<Hash> proof, Duration patience) throws WitnessUnavailable {
        server.createContext("/w/add-checkpoint", handler);
        URI prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
        try (HttpWitness witness = new HttpWitness(prefix, patience)) {
            return witness.add(7, proof, "note\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
