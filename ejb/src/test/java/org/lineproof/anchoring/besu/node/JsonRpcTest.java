package org.lineproof.anchoring.besu.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.control.LedgerUnavailable;

/** Nodes and what stands before them answer in many ways; only some of these are JSON-RPC. */
class JsonRpcTest {
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aResultIsHandedOn() throws Exception {
        assertEquals("0x7a69", ask(200, "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x7a69\"}"));
    }

    @Test
    void anErrorIsToldApartFromSilence() throws Exception {
        String body = "{\"id\":1,\"error\":{\"code\":3,\"message\":\"execution reverted\",\"data\":\"0x1234\"}}";
        RpcError error = assertThrows(RpcError.class, () -> ask(200, body));
        assertEquals("eth_chainId: execution reverted", error.getMessage());
        assertEquals("0x1234", error.data());
    }

    @Test
    void anErrorComesThroughWithAnyStatus() {
        assertThrows(RpcError.class, () -> ask(500, "{\"id\":1,\"error\":{\"message\":\"busy\"}}"));
    }

    @Test
    void plainTextIsAnUnavailableLedgerThatIsQuoted() {
        LedgerUnavailable unavailable = assertThrows(LedgerUnavailable.class, () -> ask(503, "Service busy\n"));
        assertTrue(unavailable.getMessage().endsWith("answered HTTP 503 and no JSON-RPC: \"Service busy\""));
    }

    @Test
    void plainTextWithStatusOkIsNoAnswerEither() {
        assertThrows(LedgerUnavailable.class, () -> ask(200, "<html>login</html>"));
    }

    @Test
    void anEmptyAnswerIsNoAnswer() {
        assertThrows(LedgerUnavailable.class, () -> ask(200, ""));
    }

    @Test
    void aNumberAloneIsNoAnswer() {
        assertThrows(LedgerUnavailable.class, () -> ask(200, "42"));
    }

    @Test
    void neitherResultNorErrorIsNoAnswer() {
        assertThrows(LedgerUnavailable.class, () -> ask(200, "{\"id\":1}"));
    }

    @Test
    void aLongAnswerIsQuotedInShort() {
        LedgerUnavailable unavailable = assertThrows(LedgerUnavailable.class, () -> ask(200, "x".repeat(10_000)));
        assertTrue(unavailable.getMessage().length() < 250);
    }

    @Test
    void aDeadPortIsAnUnavailableLedger() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThrows(LedgerUnavailable.class, () -> ask(URI.create("http://127.0.0.1:" + port)));
    }

    private String ask(int status, String body) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static String ask(URI node) throws IOException, LedgerUnavailable, RpcError {
        try (JsonRpc rpc = new JsonRpc(node)) {
            return rpc.call("eth_chainId").asText();
        }
    }
}
