package org.lineproof.evidence.proof.groth16;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.field.Fp;

/** One key, one proof, in each of their forms; and each way in which a form can be wrong. */
class ProofFormTest {
    private static final Groth16Fixture FIXTURE = new Groth16Fixture("claim", "claim-0001");

    @Test
    void aProofReadsTheSameInEveryForm() throws MalformedJson {
        Groth16Proof proof = FIXTURE.statement().proof();
        byte[] bytes = EvmWords.bytes(proof);
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        for (byte b : bytes) {
            numbers.add(b & 0xff);
        }
        String hex = HexFormat.of().formatHex(bytes);

        assertEquals(EvmWords.PROOF_LENGTH, bytes.length);
        for (JsonNode form : List.of(
                TextNode.valueOf(hex),
                TextNode.valueOf("0x" + hex),
                TextNode.valueOf("0X" + hex.toUpperCase(Locale.ROOT)),
                TextNode.valueOf(Base64.getEncoder().encodeToString(bytes)),
                TextNode.valueOf(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)),
                numbers)) {
            assertEquals(proof, ProofForm.proof(form, "proof"));
        }
    }

    @Test
    void aKeyHasTheSameIdInEveryForm() throws MalformedJson {
        VerificationKey key = ProofForm.key(Groth16Fixture.key("claim"), "key");
        byte[] bytes = EvmWords.bytes(key);
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        for (int at = 0; at < bytes.length; at += 32) {
            words.add("0x" + HexFormat.of().formatHex(bytes, at, at + 32));
        }

        assertEquals(key, ProofForm.key(words, "key"));
        assertEquals(
                key.id(),
                ProofForm.key(TextNode.valueOf(HexFormat.of().formatHex(bytes)), "key")
                        .id());
        assertEquals(4, key.publicInputs());
    }

    @Test
    void aGnarkProofWithCommitmentsIsRefusedAndSaidSo() throws MalformedJson {
        byte[] plain = EvmWords.bytes(FIXTURE.statement().proof());
        byte[] withOne = Arrays.copyOf(plain, 256 + 4 + 2 * 64);
        withOne[259] = 1;
        byte[] raw = Arrays.copyOf(plain, 256 + 4 + 64);

        assertTrue(refusal(hex(withOne)).contains("BSB22 commitments"));
        assertEquals("proof: expected the 256 bytes of gnark's MarshalSolidity, not 324", refusal(hex(raw)));
        assertEquals(
                "proof: expected the 256 bytes of gnark's MarshalSolidity, not 128",
                refusal(hex(Arrays.copyOf(plain, 128))));
        assertEquals("proof: expected 256 bytes (A, B, C), not 255", refusal(hex(Arrays.copyOf(plain, 255))));
        assertEquals("proof: neither hexadecimal nor base64", refusal(TextNode.valueOf("0xz!")));
        assertEquals(
                "proof: expected numbers from 0 to 255",
                refusal(JsonNodeFactory.instance.arrayNode().add(256)));
        assertEquals("proof: expected at most 4096 bytes in hexadecimal or base64", refusal(IntNode.valueOf(7)));
    }

    @Test
    void pointsAtInfinityAreRefusedInProofAndKey() throws MalformedJson {
        byte[] noA = EvmWords.bytes(FIXTURE.statement().proof());
        Arrays.fill(noA, 0, 64, (byte) 0);
        byte[] noB = EvmWords.bytes(FIXTURE.statement().proof());
        Arrays.fill(noB, 64, 192, (byte) 0);
        byte[] key = EvmWords.bytes(ProofForm.key(Groth16Fixture.key("claim"), "key"));

        assertEquals("proof: A: is the point at infinity", refusal(hex(noA)));
        assertEquals("proof: B: is the point at infinity", refusal(hex(noB)));
        for (int[] point : new int[][] {{0, 2}, {2, 6}, {6, 10}, {10, 14}, {14, 16}, {22, 24}}) {
            byte[] without = key.clone();
            Arrays.fill(without, 32 * point[0], 32 * point[1], (byte) 0);
            assertTrue(keyRefusal(hex(without)).endsWith("is the point at infinity"));
        }
        ObjectNode snarkjs = FIXTURE.proof().deepCopy();
        snarkjs.putArray("pi_a").add("0").add("1").add("0");
        assertEquals("proof.pi_a: is the point at infinity", refusal(snarkjs));
        snarkjs = FIXTURE.proof().deepCopy();
        ((ArrayNode) snarkjs.get("pi_b"))
                .set(2, JsonNodeFactory.instance.arrayNode().add("0").add("0"));
        assertEquals("proof.pi_b: is the point at infinity", refusal(snarkjs));
    }

    @Test
    void aKeyWhoseDeltaIsItsGammaIsRefusedInBothForms() throws MalformedJson {
        byte[] words = EvmWords.bytes(ProofForm.key(Groth16Fixture.key("claim"), "key"));
        System.arraycopy(words, 32 * 6, words, 32 * 10, 32 * 4);
        ObjectNode snarkjs = Groth16Fixture.key("claim").deepCopy();
        snarkjs.set("vk_delta_2", snarkjs.get("vk_gamma_2"));

        String same = "delta is the same point as gamma: anybody could forge proofs under this key";
        assertEquals("key: " + same, keyRefusal(hex(words)));
        assertEquals("key.vk_delta_2: " + same, keyRefusal(snarkjs));
    }

    @Test
    void aCoordinateHasOneText() throws MalformedJson {
        String x = FIXTURE.proof().get("pi_a").get(0).textValue();
        for (String other : List.of(
                "0" + x, "+" + x, "-" + x, " " + x, x + ".0", x + "e0", "0x" + new BigInteger(x).toString(16), "")) {
            ObjectNode proof = FIXTURE.proof().deepCopy();
            ((ArrayNode) proof.get("pi_a")).set(0, other);
            assertEquals("proof.pi_a: expected a decimal number without sign or leading zeros", refusal(proof), other);
        }
        ObjectNode alias = FIXTURE.proof().deepCopy();
        ((ArrayNode) alias.get("pi_a")).set(0, new BigInteger(x).add(Fp.MODULUS).toString());
        assertEquals("proof.pi_a: a coordinate is not canonical: expected a number below the prime p", refusal(alias));
        ObjectNode number = FIXTURE.proof().deepCopy();
        ((ArrayNode) number.get("pi_a")).set(0, 5);
        assertEquals("proof.pi_a: expected decimal strings", refusal(number));
        ObjectNode scaled = FIXTURE.proof().deepCopy();
        ((ArrayNode) scaled.get("pi_a")).set(2, "2");
        assertEquals("proof.pi_a: expected a point [x, y, \"1\"] of decimal strings", refusal(scaled));
    }

    @Test
    void anotherSystemCurveOrMemberIsRefused() {
        assertEquals("proof.protocol: expected 'groth16'", refusal(with(FIXTURE.proof(), "protocol", "plonk")));
        assertEquals("proof.curve: expected 'bn128'", refusal(with(FIXTURE.proof(), "curve", "bls12381")));
        assertEquals("proof.note: is not a member of this format", refusal(with(FIXTURE.proof(), "note", "hidden")));
        JsonNode key = Groth16Fixture.key("claim");
        assertEquals("key.protocol: expected 'groth16'", keyRefusal(with(key, "protocol", "fflonk")));
        assertEquals("key.curve: expected 'bn128'", keyRefusal(with(key, "curve", "bn254")));
        assertEquals(
                "key.nPublic: expected one less than the points of IC, of which there are 5",
                keyRefusal(((ObjectNode) key.deepCopy()).put("nPublic", 3)));
        ObjectNode none = key.deepCopy();
        none.putArray("IC");
        assertEquals("key.IC: expected 1 to 257 points", keyRefusal(none));
        ObjectNode many = key.deepCopy();
        ArrayNode points = many.putArray("IC");
        Collections.nCopies(258, key.get("IC").get(0)).forEach(points::add);
        assertEquals("key.IC: expected 1 to 257 points", keyRefusal(many.put("nPublic", 257)));
    }

    @Test
    void aProofWithoutTheNameOfItsCurveIsRead() throws MalformedJson {
        ObjectNode proof = FIXTURE.proof().deepCopy();
        proof.remove("curve");

        assertEquals(FIXTURE.statement().proof(), ProofForm.proof(proof, "proof"));
    }

    @Test
    void publicSignalsAreCanonicalDecimalStrings() {
        assertEquals(
                "signals: public signal 1 is not canonical: expected a number below the group's order r",
                signalsRefusal("1", Bn254.ORDER.toString()));
        assertEquals("signals: expected a decimal number without sign or leading zeros", signalsRefusal("01"));
        assertEquals(
                "signals: expected a decimal number without sign or leading zeros",
                signalsRefusal("9".repeat(100_000)));
        assertEquals(
                "signals: expected an array of at most 256 decimal strings",
                signalsRefusal(Collections.nCopies(257, "1").toArray(String[]::new)));
        assertEquals(
                "signals: expected decimal strings, not numbers: they exceed 2^53",
                assertThrows(
                                MalformedJson.class,
                                () -> PublicInputs.of(
                                        JsonNodeFactory.instance.arrayNode().add(1), "signals"))
                        .getMessage());
    }

    @Test
    void keysUsedLastAreKeptPrepared() throws MalformedJson {
        PreparedKeys keys = new PreparedKeys(2);
        PreparedKey claim = keys.of(Groth16Fixture.key("claim"), "key");

        assertSame(claim, keys.of(Groth16Fixture.key("claim").deepCopy(), "key"));
        keys.of(Groth16Fixture.key("triage3"), "key");
        keys.of(Groth16Fixture.key("claim"), "key");
        keys.of(Groth16Fixture.key("triage20"), "key");

        assertEquals(2, keys.size());
        assertSame(claim, keys.of(Groth16Fixture.key("claim"), "key"));
        assertThrows(MalformedJson.class, () -> keys.of(TextNode.valueOf("00"), "key"));
        assertThrows(IllegalArgumentException.class, () -> new PreparedKeys(0));
    }

    private static JsonNode with(JsonNode json, String name, String value) {
        return ((ObjectNode) json.deepCopy()).put(name, value);
    }

    private static JsonNode hex(byte[] bytes) {
        return TextNode.valueOf(HexFormat.of().formatHex(bytes));
    }

    private static String refusal(JsonNode proof) {
        return assertThrows(MalformedJson.class, () -> ProofForm.proof(proof, "proof"))
                .getMessage();
    }

    private static String keyRefusal(JsonNode key) {
        return assertThrows(MalformedJson.class, () -> ProofForm.key(key, "key"))
                .getMessage();
    }

    private static String signalsRefusal(String... signals) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        List.of(signals).forEach(array::add);
        return assertThrows(MalformedJson.class, () -> PublicInputs.of(array, "signals"))
                .getMessage();
    }
}
