package org.lineproof.evidence.proof.sp1;

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
import static org.lineproof.evidence.proof.sp1.Sp1Files.anchor;
import static org.lineproof.evidence.proof.sp1.Sp1Files.parameters;
import static org.lineproof.evidence.proof.sp1.Sp1Files.proof;
import static org.lineproof.evidence.proof.sp1.Sp1Files.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.Mutations;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.groth16.PreparedKeys;

/** Proofs of four versions that succinctlabs/sp1-contracts published (MIT), and what can be wrong. */
class Sp1SystemTest {
    private static final Sp1System SYSTEM = new Sp1System(new PreparedKeys(4));
    private static final HexFormat HEX = HexFormat.of();
    private static final String EQUATION = "the pairing equation does not hold";
    /** Selector, then 256 bytes of Groth16; from version 6 on with three words between them. */
    private static final int LENGTH = 260;

    private static List<JsonNode> files;

    @BeforeAll
    static void needsProofs() {
        files = ThirdParty.files("sp1");
    }

    @Test
    void proofsOfFourVersionsAreAccepted() throws MalformedJson {
        assertEquals(4, files.size());
        for (JsonNode file : files) {
            TrustAnchor anchor = anchor(file);
            SYSTEM.checkAnchor(anchor);
            SYSTEM.checkProof(proof(file));

            ProofJudgement judgement = judge(proof(file), anchor);

            assertInstanceOf(
                    ProofVerdict.Valid.class,
                    judgement.verdict(),
                    judgement.verdict().reason());
            // n, fib(n) and fib(n + 1) of the example program, as Solidity encodes them.
            assertEquals(
                    List.of("20", "6765", "10946"),
                    judgement.statement().orElseThrow().publicSignals());
            assertEquals(judgement.statement().orElseThrow(), SYSTEM.read(proof(file), anchor));
        }
    }

    @Test
    void aProofIsAcceptedInEveryEncoding() {
        for (JsonNode file : files) {
            ProofJudgement expected = judge(proof(file), anchor(file));
            byte[] bytes = bytes(file.at("/receipt/proof"));
            ObjectNode proof = proof(file);
            proof.remove("vkey");
            proof.put("proof", Base64.getEncoder().encodeToString(bytes));
            assertEquals(expected, judge(proof, anchor(file)));
            proof.put("proof", HEX.withUpperCase().formatHex(bytes));
            assertEquals(expected, judge(proof, anchor(file)));
            numbers(proof.putArray("proof"), bytes);
            assertEquals(expected, judge(proof, anchor(file)));
        }
    }

    /** As serde_json writes {@code SP1ProofWithPublicValues}. */
    @Test
    void theProofOfTheSdkIsAccepted() {
        for (JsonNode file : files) {
            byte[] bytes = bytes(file.at("/receipt/proof"));
            ObjectNode proof = JsonNodeFactory.instance.objectNode();
            ObjectNode groth16 = proof.putObject("proof").putObject("Groth16");
            ArrayNode inputs = groth16.putArray("public_inputs");
            file.at("/norm/inputs")
                    .forEach(word -> inputs.add(new BigInteger(word.textValue().substring(2), 16).toString()));
            groth16.put("encoded_proof", HEX.formatHex(bytes, bytes.length - 256, bytes.length));
            groth16.put("raw_proof", "not read");
            numbers(groth16.putArray("groth16_vkey_hash"), bytes(file.at("/pinned/verifierHash")));
            numbers(
                    proof.putObject("public_values").putObject("buffer").putArray("data"),
                    bytes(file.at("/receipt/publicValues")));

            assertEquals(judge(proof(file), anchor(file)), judge(proof, anchor(file)));
            new Mutations(SYSTEM, anchor(file), proof)
                    .refuses(
                            "hash",
                            p -> ((ArrayNode) p.at("/proof/Groth16/groth16_vkey_hash")).set(1, 0),
                            "another version")
                    .refuses("values", p -> ((ArrayNode) p.at("/public_values/buffer/data")).set(95, 1), EQUATION)
                    .refuses("other kind", p -> p.putObject("proof").putObject("Compressed"), "mode groth16");
        }
    }

    @Test
    void aPlonkProofIsUndecidedAndSaysWhatToDo() {
        ObjectNode proof = proof(files.get(0)).put("proof", "00".repeat(868));

        ProofVerdict verdict = judge(proof, anchor(files.get(0))).verdict();

        assertInstanceOf(ProofVerdict.Indeterminate.class, verdict);
        assertTrue(verdict.reason().contains("mode groth16"), verdict.reason());
        assertThrows(MalformedJson.class, () -> SYSTEM.checkProof(proof));
    }

    @Test
    void changedProofsAreRefused() {
        for (JsonNode file : files) {
            int points = bytes(file.at("/receipt/proof")).length - 256;
            Mutations mutations = new Mutations(SYSTEM, anchor(file), proof(file))
                    .refuses("selector", flip("proof", 1), "another version of SP1's verifier")
                    .refuses("A off the curve", flip("proof", points + 63), "A: a point of G1 is not on the curve")
                    .refuses("B off the curve", flip("proof", points + 95), "B: a point of G2 is not on the curve")
                    .refuses("C off the curve", flip("proof", points + 255), "C: a point of G1 is not on the curve")
                    .refuses("A at infinity", fill("proof", points, points + 64, 0), "A: is the point at infinity")
                    .refuses(
                            "B at infinity", fill("proof", points + 64, points + 192, 0), "B: is the point at infinity")
                    .refuses("x beyond p", fill("proof", points, points + 32, 0xff), "A: a coordinate is not canonical")
                    .refuses("A and C exchanged", exchange("proof", points), EQUATION)
                    .refuses("proof too short", cut("proof"), "proof.proof: expected 260 bytes, or 356")
                    .refuses(
                            "a PLONK proof", proof -> proof.put("proof", "00".repeat(868)), "PLONK is not checked here")
                    .refuses("public values", flip("publicValues", 95), EQUATION)
                    .refuses("fewer public values", cut("publicValues"), "has not as many bytes")
                    .refuses("more public values", append("publicValues"), "has not as many bytes")
                    .refuses("no public values", proof -> proof.remove("publicValues"), "proof.publicValues")
                    .refuses("other program", flip("vkey", 5), "proof.vkey: is another program")
                    .refuses("unknown member", proof -> proof.put("note", "x"), "is not a member of this format");
            assertTrue(mutations.count() >= 10);
        }
    }

    @Test
    void theWordsOfVersionSixAreChecked() {
        JsonNode six = files.get(3);
        new Mutations(SYSTEM, anchor(six), proof(six))
                .refuses("exit code", flip("proof", 4 + 31), "did not end with exit code 0")
                .refuses("key root", flip("proof", 4 + 63), "another root of recursion keys")
                .refuses("nonce", flip("proof", 4 + 95), EQUATION)
                .refuses("nonce beyond r", fill("proof", 4 + 64, 4 + 96, 0xff), "the nonce is not canonical")
                .refuses(
                        "without the words",
                        proof -> {
                            byte[] bytes = bytes(proof.get("proof"));
                            byte[] old = new byte[LENGTH];
                            System.arraycopy(bytes, 0, old, 0, 4);
                            System.arraycopy(bytes, 100, old, 4, 256);
                            proof.put("proof", HEX.formatHex(old));
                        },
                        "has not the length");
    }

    @Test
    void aProofOfOneVersionIsUndecidedUnderAnother() {
        ObjectNode proof = proof(files.get(0));
        proof.remove("vkey");

        assertInstanceOf(
                ProofVerdict.Indeterminate.class,
                judge(proof, anchor(files.get(1))).verdict());
    }

    @Test
    void aProofOfAnotherProgramIsRefused() {
        for (JsonNode file : files) {
            ObjectNode parameters = parameters(file);
            flip("programVkey", 31).accept(parameters);
            ObjectNode proof = proof(file);
            proof.remove("vkey");

            ProofVerdict verdict = judge(proof, ThirdParty.anchor(Sp1System.NAME, parameters, signals()))
                    .verdict();

            assertInstanceOf(ProofVerdict.Invalid.class, verdict);
            assertTrue(verdict.reason().contains(EQUATION), verdict.reason());
        }
    }

    @Test
    void anAnchorWhoseParametersDoNotBelongTogetherIsRefused() {
        JsonNode two = files.get(0);
        JsonNode six = files.get(3);
        assertAnchorRefused(
                two, p -> p.put("vkRoot", "00".repeat(32)), "parameters.vkRoot: expected with the key of version 6");
        assertAnchorRefused(six, p -> p.remove("vkRoot"), "parameters.vkRoot: expected with the key of version 6");
        assertAnchorRefused(
                two, p -> p.put("programVkey", "ff".repeat(32)), "parameters.programVkey: expected a number below");
        assertAnchorRefused(two, p -> p.put("verifierHash", "00"), "parameters.verifierHash: expected 32 bytes");
        assertAnchorRefused(two, p -> p.remove("verificationKey"), "parameters.verificationKey: is missing");
        assertAnchorRefused(two, p -> ((ArrayNode) p.get("verificationKey")).remove(0), "parameters.verificationKey");
        assertAnchorRefused(two, p -> p.remove("layout"), "publicSignals: expected 1");
        assertAnchorRefused(two, p -> p.put("note", 1), "parameters.note: is not a member");
    }

    @Test
    void whateverIsChangedTheAnswerIsAVerdict() {
        new ChangedMembers(SYSTEM, anchor(files.get(0)), proof(files.get(0)), 25491).judge(200);
        new ChangedMembers(SYSTEM, anchor(files.get(3)), proof(files.get(3)), 25492).judge(200);
    }

    @Test
    @Tag("slow")
    void whateverIsChangedTheAnswerIsAVerdictFortyThousandTimes() {
        new ChangedMembers(SYSTEM, anchor(files.get(1)), proof(files.get(1)), 25493).judge(20_000);
        new ChangedMembers(SYSTEM, anchor(files.get(3)), proof(files.get(3)), 25494).judge(20_000);
    }

    private static void assertAnchorRefused(JsonNode file, Consumer<ObjectNode> change, String words) {
        ObjectNode parameters = parameters(file);
        change.accept(parameters);
        TrustAnchor anchor = ThirdParty.anchor(Sp1System.NAME, parameters, signals());
        String message = assertThrows(MalformedJson.class, () -> SYSTEM.checkAnchor(anchor))
                .getMessage();
        assertTrue(message.contains(words), message);
        assertInstanceOf(
                ProofVerdict.Indeterminate.class, judge(proof(file), anchor).verdict());
    }

    private static ProofJudgement judge(ObjectNode proof, TrustAnchor anchor) {
        return SYSTEM.judge(proof, anchor, Instant.EPOCH);
    }

    private static void numbers(ArrayNode array, byte[] bytes) {
        for (byte b : bytes) {
            array.add(b & 0xff);
        }
    }
}
