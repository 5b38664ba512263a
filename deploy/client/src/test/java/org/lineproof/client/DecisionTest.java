package org.lineproof.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.statement.ReceiptField;

class DecisionTest {
    private static final String MODEL = "sha256:" + "ab".repeat(32);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/api/v1");

    @TempDir
    Path temp;

    private final Decision decision = Decision.of(MODEL, "claim-1", Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void aValueThatHasNotTheFormOfItsFieldIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> decision.confidence(1.1));
        assertThrows(IllegalArgumentException.class, () -> decision.outputClass(" "));
        assertThrows(IllegalArgumentException.class, () -> Decision.of("sha256:ab", "claim-1", Instant.EPOCH));
    }

    @Test
    void aFieldIsAddedToACopy() {
        Decision unit = decision.outputClass("urgent").with(ReceiptField.UNIT, "centre-2");
        assertEquals(3, decision.fields().size());
        assertEquals("centre-2", unit.fields().get("unit").textValue());
    }

    @Test
    void theSameDataIsCommittedToAnewEachTimeAndOpenedByItsSaltAlone() {
        byte[] data = {1, 2, 3};
        Commitment first = Commitment.to(data, new SecureRandom());
        assertNotEquals(first.text(), Commitment.to(data, new SecureRandom()).text());
        assertEquals(first, Commitment.of(first.salt(), data));
        assertNotEquals(
                first.text(), Commitment.of(first.salt(), new byte[] {1, 2}).text());
    }

    @Test
    void aDecisionWithoutOutcomeIsRefusedBeforeItIsSpooled() throws IOException {
        try (ReceiptClient client = client(temp)) {
            assertThrows(IllegalArgumentException.class, () -> client.record(decision));
            assertEquals(0, client.recorded());
        }
    }

    @Test
    void whileNobodyAnswersDecisionsAreNumberedAndWaitForTheNextClient() throws Exception {
        try (ReceiptClient client = client(temp)) {
            assertEquals(1, client.record(decision.outputClass("urgent")));
            assertEquals(2, client.record(decision.outputClass("routine")));
            while (client.failing().isEmpty()) {
                client.awaitArrival(Duration.ofMillis(20));
            }
            assertTrue(client.failing().get().reason().contains("127.0.0.1"), client.failing()::toString);
        }
        try (ReceiptClient client = client(temp)) {
            assertEquals(2, client.recorded());
            assertEquals(0, client.arrived());
            assertEquals(3, client.record(decision.outputClass("urgent")));
        }
    }

    private static ReceiptClient client(Path spool) throws IOException {
        ClientSettings settings = ClientSettings.of(NOWHERE, "claim-triage", "gateway", spool)
                .pauses(Duration.ofMillis(10), Duration.ofMillis(50));
        return ReceiptClient.open(settings, new JwsSigner(new byte[32]), () -> "token");
    }
}
