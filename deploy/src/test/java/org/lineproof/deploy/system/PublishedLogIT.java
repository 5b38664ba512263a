package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.evidence.receipt.EntryReceipt;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.evidence.receipt.TlogProof;

/** A log as others see it: its files, its keys, its proofs and its receipts. */
class PublishedLogIT {

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Caller anybody = Caller.nobody(installation.endpoints());
    private final Declared declared = Declared.by(pipeline);
    private final String name = "system/" + declared.system;
    private final String tenant = installation.endpoints().tenant();
    private final String files = installation.endpoints().logs() + "/" + tenant + "/" + name;
    private JsonNode receipt;
    private String id;

    @BeforeEach
    void threePublishedReceipts() {
        for (int i = 0; i < 3; i++) {
            id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-" + i))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
        }
        receipt = installation.published(pipeline, id);
    }

    @Test
    void toolsThatOthersWroteAcceptIt() throws Exception {
        String key = keys().at("/keys/0/key").asText();

        new GoLogCheck().accepts(files, key);
    }

    @Test
    void checkpointsAreKeptForASecondAndTilesForEver() {
        Answer checkpoint = anybody.get(files + "/checkpoint").is(200);
        assertEquals(
                "text/plain;charset=utf-8",
                checkpoint.header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT));
        assertEquals("public, max-age=1", checkpoint.header("Cache-Control"));

        Answer tile = anybody.get(files + "/tile/0/000.p/3").is(200);
        assertEquals("application/octet-stream", tile.header("Content-Type"));
        assertTrue(tile.header("Cache-Control").endsWith("immutable"), tile.header("Cache-Control"));
        assertEquals("*", tile.header("Access-Control-Allow-Origin"));
    }

    @Test
    void entriesAreCompressedForWhoTakesThat() throws Exception {
        String bundle = files + "/tile/entries/000.p/3";
        Answer plain = anybody.get(bundle).is(200);
        Answer compressed = anybody.get(bundle, "Accept-Encoding", "gzip").is(200);

        assertEquals("", plain.header("Content-Encoding"));
        assertEquals("gzip", compressed.header("Content-Encoding"));
        assertEquals("Accept-Encoding", compressed.header("Vary"));
        try (GZIPInputStream inflated = new GZIPInputStream(new ByteArrayInputStream(compressed.bytes()))) {
            assertArrayEquals(plain.bytes(), inflated.readAllBytes());
        }
    }

    @Test
    void aTileThatNoLogHasIsMalformedAndOneBeyondTheEndIsNotFound() {
        anybody.get(files + "/tile/0/0").isProblem(400);
        anybody.get(files + "/tile/64/000").isProblem(400);
        anybody.get(files + "/tile/0/000.p/256").isProblem(400);
        anybody.get(files + "/tile/0/000").isProblem(404);
        anybody.get(files + "/tile/1/000.p/1").isProblem(404);
        anybody.get(files + "/tile/8/000.p/1").isProblem(404);
        anybody.get(files + "/tile/63/000").isProblem(404);
    }

    @Test
    void theReceiptComesInThreeFormsThatAreCheckedWithoutUs() throws Exception {
        Hash leaf = Hash.ofBase64(receipt.at("/entry/leafHash").asText());
        NoteKey logKey = installation.logKey(receipt.at("/entry/origin").asText());

        EntryReceipt json = EntryReceipt.parse(form("application/json").bytes());
        assertTrue(json.proves() && json.proof().proves(leaf));
        assertTrue(json.proof().checkpoint().signedBy(logKey));

        TlogProof proof = TlogProof.parse(new String(form("text/plain").bytes(), StandardCharsets.UTF_8));
        assertTrue(proof.proves(leaf));
        assertTrue(proof.checkpoint().signedBy(logKey));

        ReceiptKey receiptKey = ReceiptKey.parse(keys().at("/receiptKeys/0/key").asText());
        CoseReceipt cose = CoseReceipt.parse(form("application/cose").bytes());
        assertEquals(proof.head().root(), cose.provenRoot(leaf, receiptKey).orElseThrow());

        pipeline.get("/receipts/" + id + "/receipt", "Accept", "application/xml")
                .isProblem(406);
        pipeline.get("/receipts/" + UUID.randomUUID() + "/receipt").isProblem(404);
    }

    @Test
    void proofsByNumberLeadToTheRootsTheyName() {
        JsonNode inclusion = pipeline.get("/logs/" + name + "/inclusion?index=1&size=3")
                .is(200)
                .json();
        assertTrue(
                new InclusionProof(1, 3, path(inclusion)).proves(hash(inclusion, "leafHash"), hash(inclusion, "root")));

        JsonNode consistency = pipeline.get("/logs/" + name + "/consistency?first=2&second=3")
                .is(200)
                .json();
        assertTrue(new ConsistencyProof(2, 3, path(consistency))
                .proves(hash(consistency, "firstRoot"), hash(consistency, "secondRoot")));
        assertEquals(inclusion.get("root"), consistency.get("secondRoot"));

        pipeline.get("/logs/" + name + "/inclusion").isProblem(400).naming("index");
        pipeline.get("/logs/" + name + "/inclusion?index=01").isProblem(400).naming("index");
        pipeline.get("/logs/" + name + "/inclusion?index=3&size=3").isProblem(422);
        pipeline.get("/logs/" + name + "/consistency?first=0").isProblem(422);
        pipeline.get("/logs/system/none/inclusion?index=0").isProblem(404);
    }

    private Answer form(String type) {
        Answer answer =
                pipeline.get("/receipts/" + id + "/receipt", "Accept", type).is(200);
        assertTrue(answer.header("Content-Type").startsWith(type), answer.header("Content-Type"));
        return answer;
    }

    private JsonNode keys() {
        return anybody.get(installation.endpoints().logs() + "/.well-known/lineproof-keys/" + tenant + "/" + name)
                .is(200)
                .json();
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(Hash.ofBase64(hash.asText())));
        return path;
    }

    private static Hash hash(JsonNode proof, String member) {
        return Hash.ofBase64(proof.get(member).asText());
    }
}
