package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import org.lineproof.deploy.launcher.Endpoints;

/** The development chain while it takes transactions into its pool and makes no block; closing lets it go on. */
final class HeldChain implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Endpoints.Ledger ledger;

    private HeldChain(Endpoints.Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether this chain can be held: a real network makes its blocks. */
    static boolean canHold(Endpoints.Ledger ledger) {
        return ledger.kind().equals("anvil");
    }

    static HeldChain of(Endpoints.Ledger ledger) throws IOException {
        HeldChain held = new HeldChain(ledger);
        held.call("evm_setAutomine", JsonNodeFactory.instance.arrayNode().add(false));
        return held;
    }

    /** How often the registry said in its blocks that it holds a head of this size of the log. */
    static long anchored(Endpoints.Ledger ledger, String logId, long size) throws IOException {
        return new HeldChain(ledger).anchored(logId, size);
    }

    /** As the other, while the chain is held. */
    long anchored(String logId, long size) throws IOException {
        ArrayNode query = JsonNodeFactory.instance.arrayNode();
        ObjectNode filter = query.addObject().put("fromBlock", "0x0").put("address", ledger.contract());
        filter.putArray("topics").addNull().add("0x" + logId);
        JsonNode events = call("eth_getLogs", query);
        // Anchored(bytes32 indexed logId, uint64 size, bytes32 root)
        String head = "0x%064x".formatted(size);
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.get("data").asText())
                .filter(data -> data.length() == 2 + 2 * 64 && data.startsWith(head))
                .count();
    }

    private JsonNode call(String method, ArrayNode parameters) throws IOException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("jsonrpc", "2.0")
                .put("id", 1)
                .put("method", method);
        body.set("params", parameters);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(ledger.url())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            JsonNode answer =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            assertFalse(answer.has("error"), answer::toString);
            return answer.get("result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(method);
        }
    }

    @Override
    public void close() throws IOException {
        call("evm_setAutomine", JsonNodeFactory.instance.arrayNode().add(true));
        call("evm_mine", JsonNodeFactory.instance.arrayNode());
    }
}
