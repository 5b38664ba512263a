package org.lineproof.anchoring.besu.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.wire.BoundedBody;

/** JSON-RPC 2.0 over HTTP with one node. Holds a connection pool; close it. Safe for use by many threads. */
public final class JsonRpc implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** A block's receipts are the longest answer we ask for. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int QUOTED = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodeAccess node;
    private final HttpClient http;
    private final AtomicLong ids = new AtomicLong();

    public JsonRpc(URI node) {
        this(NodeAccess.open(node));
    }

    public JsonRpc(NodeAccess node) {
        this.node = node;
        this.http = node.client(CONNECT);
    }

    /**
     * One request, one answer.
     *
     * @param params strings, numbers, booleans and JSON nodes
     * @return the member {@code result}, a JSON null if the node answers so
     * @throws LedgerUnavailable if there is no JSON-RPC answer of at most 64 MiB within ten seconds
     * @throws RpcError if the node answers with an error
     */
    public JsonNode call(String method, Object... params) throws LedgerUnavailable, RpcError {
        ObjectNode request = JSON.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", ids.incrementAndGet()).put("method", method);
        ArrayNode list = request.putArray("params");
        for (Object param : params) {
            list.add(JSON.valueToTree(param));
        }
        JsonNode answer = exchange(request.toString());
        if (answer.hasNonNull("error")) {
            throw RpcError.of(method, answer.get("error"));
        }
        JsonNode result = answer.get("result");
        if (result == null) {
            throw new LedgerUnavailable(this + " answered " + method + " with neither a result nor an error");
        }
        return result;
    }

    private JsonNode exchange(String body) throws LedgerUnavailable {
        try {
            HttpRequest request = node.request()
                    .timeout(ANSWER)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            HttpResponse<byte[]> response = http.send(request, head -> new BoundedBody(MOST_BYTES));
            return parsed(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LedgerUnavailable("no answer from " + this + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("interrupted while waiting for " + this, e);
        }
    }

    /** Nodes and the proxies before them also answer in plain text, even with status 200. */
    private JsonNode parsed(int status, String body) throws LedgerUnavailable {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            // Said below, with what came instead.
        }
        String text = body.strip();
        String quoted = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
        throw new LedgerUnavailable(this + " answered HTTP " + status + " and no JSON-RPC: \"" + quoted + '"');
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return node.url().toString();
    }
}
