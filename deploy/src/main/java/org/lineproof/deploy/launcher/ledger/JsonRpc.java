package org.lineproof.deploy.launcher.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import org.lineproof.anchoring.besu.node.NodeAccess;

/** The two questions the launcher asks a chain before the application uses it. */
record JsonRpc(NodeAccess node) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** The chain id; empty while the node does not answer. */
    OptionalLong chainId() {
        return number("eth_chainId");
    }

    /** Number of the newest block; empty while the node does not answer. */
    OptionalLong blockNumber() {
        return number("eth_blockNumber");
    }

    private OptionalLong number(String method) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":[]}";
        try (HttpClient http = node.client(CONNECT)) {
            HttpRequest request = node.request()
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            // Some nodes answer plain text when they are in trouble: that is no number either.
            JsonNode answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            String result = answer.path("result").asText("");
            return result.startsWith("0x") ? OptionalLong.of(Long.decode(result)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
