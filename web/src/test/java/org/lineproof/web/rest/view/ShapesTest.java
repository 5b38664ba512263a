package org.lineproof.web.rest.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.entity.timestamp.StampingStanding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.inference.boundary.BatchOutcome;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.lineage.boundary.LineageBatchOutcome;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.promise.PromiseStanding;
import org.lineproof.transparency.entity.witness.Cosigner;
import org.lineproof.transparency.entity.witness.ListedWitness;
import org.lineproof.transparency.entity.witness.WitnessPolicy;
import org.lineproof.transparency.entity.witness.Witnessing;
import org.lineproof.web.SampleAuthority;
import org.lineproof.web.rest.view.witness.WitnessJson;

class ShapesTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T15:15:00Z");
    private static final LogName LOG = LogName.ofSystem("triage");
    private static final Hash LEAF = Hash.sha256(new byte[] {1});

    @Test
    void theStubOfAnAcknowledgementCarriesThePromise() {
        ObjectNode json =
                EntryJson.of(new Acknowledgement(ID, LOG, "house/demo/system/triage", LEAF, () -> "the note"));

        assertEquals(List.of("id", "entry", "log", "origin", "leafHash", "state", "promise"), names(json));
        assertEquals("pending", json.get("state").textValue());
        assertEquals(LEAF.base64(), json.get("leafHash").textValue());
    }

    @Test
    void whatIsNotYetKnownOfAPendingEntryIsNull() {
        ObjectNode json = EntryJson.withContent(standing(null));

        assertEquals("pending", json.get("state").textValue());
        assertTrue(json.get("index").isNull());
        assertTrue(json.get("checkpoint").isNull());
        assertTrue(json.get("inclusion").isNull());
        assertEquals(1, json.at("/content/v").intValue());
    }

    @Test
    void aPublishedEntryShowsCheckpointAndProof() {
        ObjectNode json = EntryJson.of(standing(0L));

        assertEquals("published", json.get("state").textValue());
        assertEquals(2, json.at("/checkpoint/size").intValue());
        assertEquals("the signed note", json.at("/checkpoint/note").textValue());
        assertEquals(2, json.at("/inclusion/treeSize").intValue());
        assertTrue(json.at("/checkpoint/witnesses/witnessedSince").isNull());
        assertEquals(LEAF.base64(), json.at("/inclusion/path/0").textValue());
    }

    @Test
    void anEntryThatSomeoneAlteredIsShownAsTheTextItIsNow() {
        EntryStanding altered = new EntryStanding(ID, LOG, "o", "{\"v\":1", LEAF, AT, AT, null, null, null);

        assertEquals("{\"v\":1", EntryJson.withContent(altered).get("content").textValue());
    }

    @Test
    void aReceiptKeepsEvidenceClassProofAndLogApart() {
        ObjectNode json = ReceiptJson.of(receipt(new ProofStanding("groth16-bn254", null, null)), null);

        assertEquals("SIGNED", json.get("evidenceClass").textValue());
        assertEquals("not verified yet", json.at("/proof/state").textValue());
        assertEquals("sd-jwt", json.at("/signature/form").textValue());
        assertEquals("pending", json.at("/entry/state").textValue());
        assertTrue(json.get("anchor").isNull());
        assertTrue(ReceiptJson.of(receipt(null), null).get("proof").isNull());
    }

    @Test
    void aBatchSaysWhatBecameOfEachLine() {
        JsonNode json = BatchJson.of(new BatchOutcome(
                List.of(new BatchOutcome.Accepted(0, ID)),
                List.of(new BatchOutcome.Failed(1, "iss", "is missing"), new BatchOutcome.Failed(2, null, "no JSON"))));

        assertEquals("partial", json.get("status").textValue());
        assertEquals(
                "{\"received\":3,\"successful\":1,\"failed\":2}",
                json.get("summary").toString());
        assertEquals("iss", json.at("/failed/0/field").textValue());
        assertTrue(json.at("/failed/1/field").isNull());
    }

    @Test
    void aLineageBatchAnswersInTheWordsOfOpenLineage() {
        JsonNode json = LineageJson.of(
                new LineageBatchOutcome(1, List.of(new LineageBatchOutcome.Failed(1, "neither run nor job", false))));

        assertEquals(
                "{\"received\":2,\"successful\":1,\"failed\":1,\"retriable\":0,\"non_retriable\":1}",
                json.get("summary").toString());
        assertEquals(1, json.at("/failed_events/0/index").intValue());
    }

    @Test
    void aWitnessedCheckpointNamesItsCosignersAndSinceWhen() {
        Witnessing by = new Witnessing(
                1,
                List.of(
                        new Cosigner("w2", "Company B", 2, AT.plusSeconds(1)),
                        new Cosigner("w1", "Foundation A", 2, AT)));
        JsonNode json = EntryJson.of(new SignedCheckpoint(new Checkpoint("house/demo", 2, LEAF), "note", AT, by))
                .get("witnesses");

        assertEquals(AT.toString(), json.get("witnessedSince").textValue());
        assertEquals("Foundation A", json.at("/cosigners/0/operator").textValue());
        assertEquals(1, json.get("quorum").intValue());
    }

    @Test
    void aWitnessThatNeverSignedIsListedWithoutASize() {
        ListedWitness listed = new ListedWitness(
                URI.create("https://w.example/"),
                CosignerKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"),
                "Foundation A");
        JsonNode json = WitnessJson.of(new WitnessPolicy(List.of(listed), 1), List.of());

        assertEquals("remora.n621.de", json.at("/0/witness").textValue());
        assertTrue(json.at("/0/size").isNull());
    }

    @Test
    void overduePromisesAreCountedWithTheEarliestDeadline() {
        assertEquals(
                "{\"missed\":3,\"overdue\":1,\"overdueSince\":\"2026-11-22T15:15:00Z\"}",
                LogJson.of(new PromiseStanding(3, 1, AT)).toString());
        assertTrue(
                LogJson.of(new PromiseStanding(3, 0, null)).get("overdueSince").isNull());
    }

    @Test
    void anAnchorOnADevelopmentChainIsCalledSo() {
        AnchorView anchor = new AnchorView("development chain", 31337, "0xC", "0xT", 7, "0xB", 2, LEAF, AT);

        assertEquals("development chain", LedgerJson.of(anchor).get("kind").textValue());
        assertEquals("2026-11-22T15:15:00Z", LedgerJson.of(anchor).get("at").textValue());
    }

    @Test
    void aTestAuthoritysTimeStampIsCalledWithoutEvidentialValue() {
        AnchorView anchor = new AnchorView("development chain", 31337, "0xC", "0xT", 7, "0xB", 2, LEAF, AT);
        PinnedAuthority authority = SampleAuthority.named("Local authority");
        StampView stamp =
                new StampView(1, StampView.Over.BLOCK, null, new byte[] {1, 2, 3}, AT, authority, AT.plusSeconds(1));

        assertEquals(
                "[{\"over\":\"block\",\"notLaterThan\":\"2026-11-22T15:15:00Z\",\"authority\":\"Local authority\","
                        + "\"evidentialValue\":\"local test authority, no evidential value\","
                        + "\"certificateEndsAt\":\"2026-11-22T15:15:01Z\",\"token\":\"AQID\"}]",
                LedgerJson.of(anchor, List.of(stamp)).get("timestamps").toString());
    }

    @Test
    void withoutATimeStampAuthorityThatIsSaid() {
        ObjectNode json = LedgerJson.of(new StampingStanding(null, false, null, null, null, false));

        assertTrue(json.get("authority").isNull());
        assertTrue(json.get("evidentialValue").isNull());
    }

    @Test
    void aLedgerThatHoldsNothingYetIsAllNulls() {
        ObjectNode json = LedgerJson.of(new LedgerStanding(null, null, null, null, null, 0, 0));

        json.forEach(member -> assertTrue(member.isNull() || member.asLong(-1) == 0));
        assertEquals(7, json.size());
    }

    private static ReceiptView receipt(@Nullable ProofStanding proof) {
        return new ReceiptView(
                ID,
                new SystemId("triage"),
                "model-server",
                0,
                1,
                AT,
                EvidenceClass.SIGNED,
                new ReceiptView.Signature(ReceiptView.Form.SD_JWT, "VALID", "thumbprint"),
                new ReceiptView.Model("sha256:" + LEAF.hex(), "triage@1", false, null, null),
                proof,
                JsonNodeFactory.instance.objectNode().put("decisionId", "claim-1"),
                false,
                standing(null));
    }

    private static EntryStanding standing(@Nullable Long index) {
        SignedCheckpoint checkpoint = index == null
                ? null
                : new SignedCheckpoint(new Checkpoint("house/demo", 2, LEAF), "the signed note", AT, Witnessing.NONE);
        InclusionProof proof = index == null ? null : new InclusionProof(index, 2, List.of(LEAF));
        return new EntryStanding(ID, LOG, "house/demo", "{\"v\":1}", LEAF, AT, AT, index, checkpoint, proof);
    }

    private static List<String> names(ObjectNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }
}
