package org.lineproof.evidence.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

class InferenceStatementTest {
    private static final int MAX = 100_000;
    private static final JwsSigner SIGNER = new JwsSigner(new byte[32]);
    private static final InferenceStatement COORDINATES =
            new InferenceStatement("triage-gateway", "claim-triage", 1, 7, JsonNodeFactory.instance.objectNode());

    private static ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", "sha256:" + "ab".repeat(32)).put("decisionId", "claim-0007");
        fields.put("time", "2026-11-22T15:15:00.123+01:00")
                .put("outputClass", "urgent")
                .put("confidence", 0.93);
        return fields;
    }

    private static String selective(ObjectNode clear, ObjectNode fields) {
        return new SdJwtIssuer(SIGNER, new SecureRandom())
                .issue(InferenceStatement.SD_JWT_TYPE, clear, fields)
                .serialized();
    }

    private static String plain(ObjectNode fields) {
        return SIGNER.sign(
                InferenceStatement.JWS_TYPE, COORDINATES.clearClaims().setAll(fields));
    }

    private static InferenceStatement read(String token) throws MalformedJson {
        return InferenceStatement.of(ReceiptToken.parse(token, MAX));
    }

    @Test
    void bothKindsOfTokensStateTheSame() throws MalformedJson {
        InferenceStatement selective = read(selective(COORDINATES.clearClaims(), fields()));
        assertEquals(selective, read(plain(fields())));
        assertEquals("triage-gateway", selective.producer());
        assertEquals("claim-triage", selective.system());
        assertEquals(1, selective.epoch());
        assertEquals(7, selective.sequence());
        assertEquals("claim-0007", selective.text(ReceiptField.DECISION_ID).orElseThrow());
        assertTrue(selective.field(ReceiptField.PROOF).isEmpty());
        assertInstanceOf(ReceiptToken.Plain.class, ReceiptToken.parse(plain(fields()), MAX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modelDigest|\"sha256:AB\"",
                "modelDigest|null",
                "decisionId|\" \"",
                "decisionId|7",
                "time|\"2026-11-22\"",
                "time|\"2026-11-22T15:15:00\"",
                "outputClass|{}",
                "confidence|1.5",
                "confidence|\"0.5\"",
                "factors|\"age\"",
                "proof|{\"system\":\"groth16-bn254\"}",
                "colour|\"red\""
            })
    void aFieldOfAnotherFormIsNamed(String name, String value) throws MalformedJson {
        JsonNode node = StrictJson.parse(value.getBytes(StandardCharsets.UTF_8), MAX);
        String token = selective(COORDINATES.clearClaims(), fields().set(name, node));
        assertEquals(name, assertThrows(MalformedJson.class, () -> read(token)).field());
    }

    @ParameterizedTest
    @CsvSource({"modelDigest", "decisionId", "time", "outputClass"})
    void aMissingFieldIsNamed(String name) {
        String token = plain(fields().without(name));
        assertEquals(name, assertThrows(MalformedJson.class, () -> read(token)).field());
    }

    @ParameterizedTest
    @CsvSource({"iss,''", "system,''", "epoch,-1", "sequence,0", "v,2"})
    void aClearClaimOfAnotherFormIsNamed(String name, String value) throws MalformedJson {
        String json = value.isEmpty() ? "\"\"" : value;
        JsonNode node = StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), MAX);
        String token = selective(COORDINATES.clearClaims().set(name, node), fields());
        assertEquals(name, assertThrows(MalformedJson.class, () -> read(token)).field());
    }

    @Test
    void aFieldInClearIsRefusedBecauseItCouldNeverBeWithheld() {
        String token = selective(COORDINATES.clearClaims().put("decisionId", "x"), fields().without("decisionId"));
        assertEquals(
                "decisionId",
                assertThrows(MalformedJson.class, () -> read(token)).field());
    }

    @Test
    void anotherTypeOfTokenIsRefused() {
        String token = SIGNER.sign("JWT", COORDINATES.clearClaims().setAll(fields()));
        assertEquals("typ", assertThrows(MalformedJson.class, () -> read(token)).field());
    }
}
