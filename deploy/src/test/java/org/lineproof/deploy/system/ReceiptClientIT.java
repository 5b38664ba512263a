package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.client.ClientSettings;
import org.lineproof.client.Commitment;
import org.lineproof.client.Decision;
import org.lineproof.client.ReceiptClient;
import org.lineproof.client.sending.Producer.Signing;
import org.lineproof.deploy.demo.ApiClient;

/** The producer's client and the real server, with a network between them that fails. */
class ReceiptClientIT {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    Path spool;

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);

    @ParameterizedTest
    @EnumSource(Signing.class)
    void whatWaitedWhileTheServiceWasDownArrivesOnceAndInOrder(Signing signing) throws Exception {
        try (Relay network = new Relay(installation.endpoints().api())) {
            try (ReceiptClient client = client(network, signing)) {
                record(client, 1, 4);
                while (client.failing().isEmpty()) {
                    client.awaitArrival(Duration.ofMillis(50));
                }
                assertEquals(0, client.arrived());
            }
            // Another process goes on with what the first one left.
            try (ReceiptClient client = client(network, signing)) {
                assertEquals(4, client.recorded());
                record(client, 5, 3);
                network.up();
                assertTrue(client.awaitArrival(LIMIT), () -> "still waiting: " + client.failing());
                network.down();
                record(client, 8, 2);
                network.loseAnswers(1);
                network.up();
                assertTrue(client.awaitArrival(LIMIT), () -> "still waiting: " + client.failing());
                assertEquals(0, network.answersLeftToLose());
            }
        }
        assertArrivedOnceInOrder(9, signing);
    }

    private void assertArrivedOnceInOrder(int count, Signing signing) {
        JsonNode page = list();
        assertEquals(count, page.get("total").asInt(), page::toString);
        List<JsonNode> receipts = new ArrayList<>();
        for (JsonNode row : page.get("items")) {
            receipts.add(installation.published(pipeline, row.get("id").asText()));
        }
        receipts.sort(
                Comparator.comparingLong(receipt -> receipt.at("/entry/index").asLong()));
        for (int i = 0; i < count; i++) {
            JsonNode receipt = receipts.get(i);
            assertEquals(i + 1, receipt.get("sequence").asInt());
            assertEquals("decision-" + (i + 1), receipt.at("/fields/decisionId").asText());
            assertEquals("SIGNED", receipt.get("evidenceClass").asText());
            assertEquals(
                    signing == Signing.BATCH ? "batch" : "sd-jwt",
                    receipt.at("/signature/form").asText());
        }
        installation.assertIntact("system/" + declared.system);
    }

    private JsonNode list() {
        return pipeline.get("/receipts?size=100&system=" + declared.system)
                .is(200)
                .json();
    }

    private void record(ReceiptClient client, int first, int count) throws IOException {
        for (int number = first; number < first + count; number++) {
            Commitment input = Commitment.to(("claim " + number).getBytes(StandardCharsets.UTF_8), new SecureRandom());
            long given = client.record(
                    Decision.of(declared.fields("").get("modelDigest").asText(), "decision-" + number, Instant.now())
                            .input(input)
                            .outputClass("granted")
                            .confidence(0.9));
            assertEquals(number, given);
        }
    }

    private ReceiptClient client(Relay network, Signing signing) throws IOException {
        ClientSettings settings = ClientSettings.of(
                        network.here(installation.endpoints().api()), declared.system, "gateway", spool)
                .signing(signing)
                .together(3)
                .pauses(Duration.ofMillis(20), Duration.ofMillis(200));
        return ReceiptClient.open(settings, declared.signer, this::token);
    }

    private String token() {
        try {
            return ApiClient.pipeline(installation.endpoints()).token();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
