package org.lineproof.evidence.proof.risc0;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.evidence.proof.Mutations.append;
import static org.lineproof.evidence.proof.Mutations.bytes;
import static org.lineproof.evidence.proof.Mutations.cut;
import static org.lineproof.evidence.proof.Mutations.exchange;
import static org.lineproof.evidence.proof.Mutations.fill;
import static org.lineproof.evidence.proof.Mutations.flip;
import static org.lineproof.evidence.proof.risc0.Risc0Files.anchor;
import static org.lineproof.evidence.proof.risc0.Risc0Files.parameters;
import static org.lineproof.evidence.proof.risc0.Risc0Files.receipt;
import static org.lineproof.evidence.proof.risc0.Risc0Files.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.Mutations;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.groth16.PreparedKeys;

/** Receipts of six versions that risc0/risc0-ethereum published (Apache-2.0), in both forms, and what can be wrong. */
class Risc0SystemTest {
    private static final Risc0System SYSTEM = new Risc0System(new PreparedKeys(4));
    private static final HexFormat HEX = HexFormat.of();
    private static List<JsonNode> files;

    @BeforeAll
    static void needsReceipts() {
        files = ThirdParty.files("risc0");
    }

    @Test
    void receiptsOfSixVersionsAreAccepted() throws MalformedJson {
        assertEquals(6, files.size());
        for (JsonNode file : files) {
            TrustAnchor anchor = anchor(file);
            SYSTEM.checkAnchor(anchor);
            SYSTEM.checkProof(seal(file));

            ProofJudgement judgement = judge(seal(file), anchor);

            assertInstanceOf(
                    ProofVerdict.Valid.class,
                    judgement.verdict(),
                    judgement.verdict().reason());
            assertEquals(
                    HEX.formatHex("just a simple receipt".getBytes(StandardCharsets.US_ASCII)),
                    judgement.statement().orElseThrow().publicSignals().get(0));
            assertEquals(
                    file.at("/receipt/imageId").textValue(),
                    "0x" + judgement.statement().orElseThrow().key());
            assertEquals(judgement.statement().orElseThrow(), SYSTEM.read(seal(file), anchor));
        }
    }

    @Test
    void theReceiptOfSerdeIsAcceptedInEveryEncoding() throws MalformedJson {
        for (JsonNode file : files) {
            TrustAnchor anchor = anchor(file);
            ProofJudgement bySeal = judge(seal(file), anchor);
            for (ObjectNode receipt : List.of(receipt(file, false), receipt(file, true))) {
                SYSTEM.checkProof(receipt);
                assertEquals(bySeal, judge(receipt, anchor));
            }
            ObjectNode base64 = seal(file);
            byte[] seal = bytes(file.at("/receipt/seal"));
            base64.put("seal", Base64.getEncoder().encodeToString(seal));
            assertEquals(bySeal, judge(base64, anchor));
            base64.put("seal", HEX.formatHex(seal).toUpperCase(Locale.ROOT));
            base64.remove("imageId");
            assertEquals(bySeal, judge(base64, anchor));
        }
    }

    @Test
    void theClaimsDigestIsTheOneThatWasRecorded() {
        for (JsonNode file : files) {
            assertEquals(
                    new Hash(bytes(file.get("claimDigest"))),
                    ReceiptClaim.digest(
                            new Hash(bytes(file.at("/receipt/imageId"))), bytes(file.at("/receipt/journal"))));
        }
    }

    @Test
    void changedSealsAndJournalsAreRefused() {
        for (JsonNode file : files) {
            Mutations mutations = new Mutations(SYSTEM, anchor(file), seal(file))
                    .refuses("selector", flip("seal", 0), "another version of RISC Zero's verifier")
                    .refuses("A off the curve", flip("seal", 67), "proof.seal: A: a point of G1 is not on the curve")
                    .refuses("B off the curve", flip("seal", 99), "proof.seal: B: a point of G2 is not on the curve")
                    .refuses("C off the curve", flip("seal", 259), "proof.seal: C: a point of G1 is not on the curve")
                    .refuses("A at infinity", fill("seal", 4, 68, 0), "proof.seal: A: is the point at infinity")
                    .refuses("C at infinity", fill("seal", 196, 260, 0), "proof.seal: C: is the point at infinity")
                    .refuses("x beyond p", fill("seal", 4, 36, 0xff), "proof.seal: A: a coordinate is not canonical")
                    .refuses("A and C exchanged", exchange("seal", 4), "the pairing equation does not hold")
                    .refuses("seal too short", cut("seal"), "proof.seal: expected 260 bytes")
                    .refuses("seal too long", append("seal"), "proof.seal: expected at most 260 bytes")
                    .refuses("journal", flip("journal", 3), "the pairing equation does not hold")
                    .refuses("journal shorter", cut("journal"), "the pairing equation does not hold")
                    .refuses("journal longer", append("journal"), "the pairing equation does not hold")
                    .refuses("no journal", proof -> proof.remove("journal"), "proof.journal: expected at most")
                    .refuses("other program", flip("imageId", 5), "proof.imageId: is another program")
                    .refuses("unknown member", proof -> proof.put("note", "x"), "is not a member of this format");
            assertTrue(mutations.count() >= 10);
        }
    }

    @Test
    void changedReceiptsAreRefused() throws MalformedJson {
        for (JsonNode file : files) {
            Mutations mutations = new Mutations(SYSTEM, anchor(file), receipt(file, true))
                    .refuses("parameters", words("verifier_parameters"), "another version of RISC Zero's verifier")
                    .refuses(
                            "claim",
                            proof -> ((ArrayNode) inner(proof).at("/claim/Pruned")).set(0, 1),
                            "is not the claim")
                    .refuses("seal", proof -> ((ArrayNode) inner(proof).get("seal")).set(40, 7), "not on the curve")
                    .refuses("a byte of 256", proof -> ((ArrayNode) inner(proof).get("seal")).set(0, 256), "0 to 255")
                    .refuses("short seal", proof -> ((ArrayNode) inner(proof).get("seal")).remove(0), "256 bytes")
                    .refuses(
                            "journal",
                            proof -> ((ArrayNode) proof.at("/receipt/journal/bytes")).set(0, 7),
                            "is not the claim")
                    .refuses(
                            "no claim but another journal",
                            proof -> {
                                inner(proof).remove("claim");
                                ((ArrayNode) proof.at("/receipt/journal/bytes")).set(0, 7);
                            },
                            "the pairing equation does not hold")
                    .refuses(
                            "digest of 9 words",
                            proof -> ((ArrayNode) inner(proof).get("verifier_parameters")).add(1),
                            "0 to 255")
                    .refuses(
                            "word beyond 32 bits",
                            proof -> ((ArrayNode) inner(proof).get("verifier_parameters"))
                                    .set(0, JsonNodeFactory.instance.numberNode(1L << 32)),
                            "eight numbers of 32 bits")
                    .refuses("seal beside", proof -> proof.put("seal", "00"), "is not a member of this format");
            assertTrue(mutations.count() >= 10);
        }
    }

    @Test
    void otherKindsOfReceiptsSayWhatToDo() {
        for (String kind : List.of("Composite", "Succinct", "Fake", "Unheard")) {
            ObjectNode proof = JsonNodeFactory.instance.objectNode();
            proof.putObject("receipt").putObject("inner").putObject(kind);

            ProofVerdict verdict = judge(proof, anchor(files.get(0))).verdict();

            assertInstanceOf(ProofVerdict.Indeterminate.class, verdict);
            assertTrue(verdict.reason().contains("ProverOpts::groth16()"), verdict.reason());
            assertThrows(MalformedJson.class, () -> SYSTEM.checkProof(proof));
        }
    }

    @Test
    void theReceiptOfOneVersionIsUndecidedUnderAnother() {
        assertInstanceOf(
                ProofVerdict.Indeterminate.class,
                judge(withoutImage(seal(files.get(0))), anchor(files.get(1))).verdict());
    }

    @Test
    void anAnchorWhoseParametersDoNotBelongTogetherIsRefused() {
        JsonNode file = files.get(0);
        JsonNode other = files.get(1);
        assertAnchorRefused(
                file,
                parameters -> parameters.set("controlRoot", other.at("/pinned/controlRoot")),
                "parameters.verifierParameters: is not the digest of");
        assertAnchorRefused(
                file,
                parameters -> parameters.put("verifierParameters", "00".repeat(32)),
                "parameters.verifierParameters: is not the digest of");
        assertAnchorRefused(
                file,
                parameters -> parameters.put("bn254ControlId", "ff".repeat(32)),
                "parameters.bn254ControlId: expected a number below the group's order");
        assertAnchorRefused(
                file, parameters -> parameters.put("imageId", "00"), "parameters.imageId: expected a digest");
        assertAnchorRefused(
                file, parameters -> parameters.remove("verificationKey"), "parameters.verificationKey: is missing");
        assertAnchorRefused(
                file,
                parameters -> ((ArrayNode) parameters.get("verificationKey")).remove(0),
                "parameters.verificationKey");
        assertAnchorRefused(file, parameters -> parameters.put("note", 1), "parameters.note: is not a member");
    }

    @Test
    void aJournalFallsIntoTheSignalsOfTheLayout() throws MalformedJson {
        JsonNode file = files.get(0);
        ObjectNode parameters = parameters(file);
        ArrayNode layout = parameters.putArray("layout");
        layout.addObject().put("length", 4).put("littleEndian", true);
        layout.addObject().put("length", 17);
        List<PublicSignal> signals =
                List.of(ThirdParty.signal(0, SignalType.FIELD), ThirdParty.signal(1, SignalType.BYTES));
        TrustAnchor anchor = ThirdParty.anchor(Risc0System.NAME, parameters, signals);
        SYSTEM.checkAnchor(anchor);

        List<String> values =
                judge(seal(file), anchor).statement().orElseThrow().publicSignals();

        // "just", least significant byte first
        assertEquals(String.valueOf(0x7473756aL), values.get(0));
        assertEquals(HEX.formatHex(" a simple receipt".getBytes(StandardCharsets.US_ASCII)), values.get(1));
        layout.addObject().put("length", 1);
        assertThrows(
                MalformedJson.class,
                () -> SYSTEM.checkAnchor(ThirdParty.anchor(Risc0System.NAME, parameters, signals)));
    }

    @Test
    void whateverIsChangedTheAnswerIsAVerdict() {
        new ChangedMembers(SYSTEM, anchor(files.get(0)), seal(files.get(0)), 25481).judge(200);
        new ChangedMembers(SYSTEM, anchor(files.get(1)), receipt(files.get(1), true), 25482).judge(200);
    }

    @Test
    @Tag("slow")
    void whateverIsChangedTheAnswerIsAVerdictFortyThousandTimes() {
        new ChangedMembers(SYSTEM, anchor(files.get(2)), seal(files.get(2)), 25483).judge(20_000);
        new ChangedMembers(SYSTEM, anchor(files.get(3)), receipt(files.get(3), true), 25484).judge(20_000);
    }

    private static void assertAnchorRefused(JsonNode file, Consumer<ObjectNode> change, String words) {
        ObjectNode parameters = parameters(file);
        change.accept(parameters);
        TrustAnchor anchor =
                ThirdParty.anchor(Risc0System.NAME, parameters, List.of(ThirdParty.signal(0, SignalType.BYTES)));
        String message = assertThrows(MalformedJson.class, () -> SYSTEM.checkAnchor(anchor))
                .getMessage();
        assertTrue(message.contains(words), message);
        ProofVerdict verdict = judge(seal(file), anchor).verdict();
        assertInstanceOf(ProofVerdict.Indeterminate.class, verdict, verdict.reason());
    }

    private static ProofJudgement judge(ObjectNode proof, TrustAnchor anchor) {
        return SYSTEM.judge(proof, anchor, Instant.EPOCH);
    }

    private static ObjectNode withoutImage(ObjectNode proof) {
        proof.remove("imageId");
        return proof;
    }

    private static ObjectNode inner(ObjectNode proof) {
        return (ObjectNode) proof.at("/receipt/inner/Groth16");
    }

    private static Consumer<ObjectNode> words(String member) {
        return proof -> ((ArrayNode) inner(proof).get(member)).set(3, 1);
    }
}
