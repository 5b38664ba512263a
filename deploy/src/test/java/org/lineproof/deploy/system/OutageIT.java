package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What was acknowledged is never lost: with the chain away, and with the server killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

    private static final int BURST = 120;

    private final Installation installation = new Installation();

    @Test
    @Order(1)
    void withoutTheChainEvidenceIsTakenAndPublishedAndAnchorsCatchUp() throws Exception {
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        installation.stack().stopLedger();
        String id;
        try {
            id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            JsonNode published = installation.published(pipeline, id);
            assertTrue(!published.hasNonNull("anchor"), published::toString);
            Eventually.see(
                    "since when the ledger is missed",
                    () -> pipeline.get("/ledger").is(200).json(),
                    json -> json.hasNonNull("unanchoredSince"));
        } finally {
            installation.stack().startLedger();
        }
        installation.anchored(pipeline, id);
        installation.assertIntact("system/" + declared.system);
    }

    @Test
    @Order(2)
    void withoutTheTimeStampAuthorityEvidenceIsPublishedAndAnchoredAndStampsCatchUp() throws Exception {
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        installation.stack().stopTimeStamps();
        String id;
        try {
            id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            installation.published(pipeline, id);
            JsonNode anchored = installation.anchored(pipeline, id);
            assertEquals(0, anchored.at("/anchor/timestamps").size(), anchored::toString);
            Eventually.see(
                    "since when the authority is missed",
                    () -> pipeline.get("/ledger").is(200).json(),
                    json -> json.at("/timestamps/unstampedSince").isTextual());
        } finally {
            installation.stack().startTimeStamps();
        }
        JsonNode stamped = Eventually.see(
                "the time stamps of checkpoint and block",
                () -> installation.anchored(pipeline, id),
                json -> json.at("/anchor/timestamps").size() == 2);
        for (JsonNode stamp : stamped.at("/anchor/timestamps")) {
            assertEquals("Local test authority", stamp.get("authority").asText());
            assertEquals(
                    "local test authority, no evidential value",
                    stamp.get("evidentialValue").asText());
        }
    }

    @Test
    @Order(3)
    void aServerKilledRightAfterTheAcknowledgementLosesNothing() throws Exception {
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            acknowledged.add(pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-" + i))
                    .is(201)
                    .json()
                    .get("id")
                    .asText());
        }
        installation.stack().killServer();
        installation.stack().startServer();

        Caller again = installation.pipeline();
        for (String id : acknowledged) {
            installation.published(again, id);
        }
        JsonNode log = installation.published(again, acknowledged.get(BURST - 1));
        assertTrue(log.at("/entry/checkpoint/size").asLong() >= BURST, log::toString);
        installation.anchored(again, acknowledged.get(BURST - 1));
        installation.assertIntact("system/" + declared.system);
        installation.assertIntact("audit");
    }
}
