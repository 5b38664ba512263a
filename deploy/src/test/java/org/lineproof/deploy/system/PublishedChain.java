package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.lineproof.deploy.launcher.Endpoints;

/** Everything that is on the chain: each block with its transactions, and each event. */
final class PublishedChain {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BLOCKS_A_CALL = 100;
    private static final int BLOCKS_OF_EVENTS = 5_000;

    private final Endpoints.Ledger ledger;
    private long transactions;

    PublishedChain(Endpoints.Ledger ledger) {
        this.ledger = ledger;
    }

    /** Hands over all of it, answer by answer. */
    void read(Consumer<byte[]> reader) throws IOException {
        ArrayNode height = JsonNodeFactory.instance.arrayNode();
        request(height, "eth_blockNumber");
        long last = Long.decode(call(height).get(0).get("result").asText());
        for (long from = 0; from <= last; from += BLOCKS_A_CALL) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode();
            for (long block = from; block <= Math.min(last, from + BLOCKS_A_CALL - 1); block++) {
                request(batch, "eth_getBlockByNumber").add(hex(block)).add(true);
            }
            for (JsonNode answer : call(batch)) {
                transactions += answer.at("/result/transactions").size();
                reader.accept(JSON.writeValueAsBytes(answer));
            }
        }
        for (long from = 0; from <= last; from += BLOCKS_OF_EVENTS) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode();
            request(batch, "eth_getLogs")
                    .addObject()
                    .put("fromBlock", hex(from))
                    .put("toBlock", hex(Math.min(last, from + BLOCKS_OF_EVENTS - 1)));
            reader.accept(JSON.writeValueAsBytes(call(batch)));
        }
    }

    /** How many transactions were read. */
    long transactions() {
        return transactions;
    }

    private static ArrayNode request(ArrayNode batch, String method) {
        ObjectNode call = batch.addObject().put("jsonrpc", "2.0").put("id", batch.size());
        return call.put("method", method).putArray("params");
    }

    private JsonNode call(ArrayNode batch) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(ledger.url())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(batch.toString()))
                    .build();
            JsonNode answers =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            assertFalse(answers.isEmpty() || answers.findValue("error") != null, answers::toString);
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
