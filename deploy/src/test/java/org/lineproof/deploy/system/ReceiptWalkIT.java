package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.note.SignedNote;

/** A receipt's way from the acknowledgement to the chain. */
class ReceiptWalkIT {

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);

    @Test
    void aReceiptIsAcknowledgedWithASignedPromise() throws Exception {
        Answer answer = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                .is(201);
        JsonNode json = answer.json();
        assertEquals("pending", json.get("state").asText());
        assertTrue(answer.header("Location")
                .endsWith("/api/v1/receipts/" + json.get("id").asText()));
        SignedNote note = SignedNote.parse(json.get("promise").asText());
        Promise promise = Promise.parse(note.text());
        assertEquals(json.get("origin").asText(), promise.origin());
        assertEquals(json.get("leafHash").asText(), promise.leafHash().base64());
    }

    @Test
    void aPublishedReceiptIsProvenByItsCheckpoint() throws Exception {
        String id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-2"))
                .is(201)
                .json()
                .get("id")
                .asText();
        JsonNode receipt = installation.published(pipeline, id);
        assertEquals("SIGNED", receipt.get("evidenceClass").asText());
        ObjectNode entry = (ObjectNode) receipt.get("entry");
        String entryId = receipt.at("/entry/id").asText(id);
        String canonical = pipeline.get("/entries/" + entryId)
                .is(200)
                .json()
                .get("content")
                .toString();
        installation.assertProven(
                entry, canonical, installation.logKey(entry.get("origin").asText()));
    }

    @Test
    void anAnchoredReceiptNamesBlockAndTransactionAndWhatKindOfChainItIs() {
        String id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-3"))
                .is(201)
                .json()
                .get("id")
                .asText();
        JsonNode anchor = installation.anchored(pipeline, id).get("anchor");
        assertTrue(anchor.get("transaction").asText().matches("0x[0-9a-f]{64}"), anchor::toString);
        assertTrue(anchor.get("block").asLong() > 0, anchor::toString);
        if (installation.endpoints().ledger().kind().equals("anvil")) {
            assertEquals("development chain", anchor.get("kind").asText());
        }
    }

    @Test
    void aPlainJwsIsTakenAndSaysThatWeCheckedItsSignature() {
        String id = pipeline.post("/receipts", Installation.JOSE, declared.plainReceipt("d-4"))
                .is(201)
                .json()
                .get("id")
                .asText();
        JsonNode receipt = pipeline.get("/receipts/" + id).is(200).json();
        assertEquals("SIGNED", receipt.get("evidenceClass").asText());
        assertEquals("d-4", receipt.at("/fields/decisionId").asText());
    }

    @Test
    void theSameStatementAgainGetsTheSameReceipt() {
        String token = declared.receipt("d-5");
        JsonNode first =
                pipeline.post("/receipts", Installation.SD_JWT, token).is(201).json();
        Answer again = pipeline.post("/receipts", Installation.SD_JWT, token);
        assertTrue(again.response().statusCode() < 300, again::text);
        assertEquals(first.get("id"), again.json().get("id"));
    }

    @Test
    void theLogIsServedAsTilesThatHoldTheEntry() throws Exception {
        String id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-6"))
                .is(201)
                .json()
                .get("id")
                .asText();
        JsonNode receipt = installation.published(pipeline, id);
        String log = installation.endpoints().logs() + "/"
                + installation.endpoints().tenant() + "/system/" + declared.system;
        Caller anybody = Caller.nobody(installation.endpoints());
        String checkpoint = new String(anybody.get(log + "/checkpoint").is(200).bytes(), StandardCharsets.UTF_8);
        assertTrue(checkpoint.startsWith(receipt.at("/entry/origin").asText() + "\n"), checkpoint);
        long size = receipt.at("/entry/checkpoint/size").asLong();
        byte[] hashes = anybody.get(log + "/tile/0/000.p/" + size).is(200).bytes();
        assertEquals(32 * size, hashes.length);
        byte[] bundle = anybody.get(log + "/tile/entries/000.p/" + size).is(200).bytes();
        int length = (bundle[0] & 0xff) << 8 | bundle[1] & 0xff;
        byte[] firstLeaf = org.lineproof.evidence.merkle.TreeHash.leaf(
                        java.util.Arrays.copyOfRange(bundle, 2, 2 + length))
                .bytes();
        assertArrayEquals(java.util.Arrays.copyOf(hashes, 32), firstLeaf);
        anybody.get(log + "/tile/0/001").isProblem(404);
    }

    @Test
    void aBatchTakesTheGoodLinesAndNamesTheOthers() {
        String lines = line(declared.receipt("d-7")) + line(declared.forgedReceipt("d-8")) + "no json\n"
                + line(declared.receipt("d-9"));
        JsonNode answer = pipeline.post("/receipts/batch", Installation.NDJSON, lines)
                .is(200)
                .json();
        assertEquals(4, answer.at("/summary/received").asInt(), answer::toString);
        assertEquals(2, answer.at("/summary/successful").asInt(), answer::toString);
        assertEquals(1, answer.at("/failed/0/index").asInt(), answer::toString);
        assertEquals(2, answer.at("/failed/1/index").asInt(), answer::toString);
    }

    @Test
    void aBatchUnderOneSignatureIsTakenAsAWholeOrNotAtAll() {
        String good = declared.signedBatch(declared.fields("d-10"), declared.fields("d-11"));
        JsonNode first = pipeline.post("/receipts/signed-batch", Installation.NDJSON, good)
                .is(200)
                .json();
        JsonNode again = pipeline.post("/receipts/signed-batch", Installation.NDJSON, good)
                .is(200)
                .json();
        assertEquals(2, first.at("/summary/successful").asInt(), first::toString);
        assertEquals(first.get("receipts"), again.get("receipts"));
        JsonNode receipt = pipeline.get(
                        "/receipts/" + first.at("/receipts/1/id").asText())
                .is(200)
                .json();
        assertEquals("batch", receipt.at("/signature/form").asText());
        assertEquals("d-11", receipt.at("/fields/decisionId").asText());
        String bad = declared.signedBatch(
                declared.fields("d-12"), declared.fields("d-13").put("confidence", 2));
        pipeline.post("/receipts/signed-batch", Installation.NDJSON, bad)
                .isProblem(422)
                .naming("receipts[1].confidence");
        pipeline.post("/receipts/signed-batch", Installation.NDJSON, bad + "{}")
                .isProblem(400)
                .naming("count");
    }

    private static String line(String token) {
        return Declared.NODES.objectNode().put("receipt", token) + "\n";
    }
}
