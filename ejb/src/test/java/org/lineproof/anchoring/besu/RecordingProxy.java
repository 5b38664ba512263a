package org.lineproof.anchoring.besu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Stands before a real node, remembers what it is asked, and may change it. */
public final class RecordingProxy implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI node;
    private final Consumer<ObjectNode> change;

    public RecordingProxy(URI node) throws IOException {
        this(node, request -> {});
    }

    /** @param change what becomes of each request before the node gets it */
    public RecordingProxy(URI node, Consumer<ObjectNode> change) throws IOException {
        this.node = node;
        this.change = change;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handOn);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The parameters of each call of a method so far. */
    List<JsonNode> asked(String method) {
        return requests.stream()
                .filter(request -> request.path("method").asText().equals(method))
                .map(request -> request.path("params"))
                .toList();
    }

    private void handOn(HttpExchange exchange) throws IOException {
        ObjectNode asked = (ObjectNode) JSON.readTree(exchange.getRequestBody());
        requests.add(asked.deepCopy());
        change.accept(asked);
        HttpRequest request = HttpRequest.newBuilder(node)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)))
                .build();
        try {
            byte[] answer = http.send(request, BodyHandlers.ofByteArray()).body();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
