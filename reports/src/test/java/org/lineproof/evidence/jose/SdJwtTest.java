package org.lineproof.evidence.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;

class SdJwtTest {
    private static final int MAX = 100_000;
    private static final JwsSigner SIGNER = new JwsSigner(new byte[32]);
    private static final SdJwtIssuer ISSUER = new SdJwtIssuer(SIGNER, new SecureRandom());

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static SdJwt issued() {
        return ISSUER.issue(
                "test+sd-jwt",
                object().put("iss", "gateway"),
                object().put("a", 1).put("b", "x"));
    }

    private static String signed(ObjectNode payload) {
        return SIGNER.sign("test+sd-jwt", payload);
    }

    private static MalformedJson refusalOf(String token) {
        return assertThrows(MalformedJson.class, () -> SdJwt.parse(token, MAX));
    }

    @Test
    void aTokenReadBackIsTheSame() throws MalformedJson {
        SdJwt issued = issued();
        SdJwt read = SdJwt.parse(issued.serialized(), MAX);
        assertEquals(issued, read);
        assertEquals(issued.serialized(), read.serialized());
        assertTrue(read.issuer().signedBy(SIGNER.key()));
        assertEquals("test+sd-jwt", read.issuer().typ());
        assertEquals(SIGNER.key().kid(), read.issuer().kid());
        assertEquals(2, read.digests().size());
    }

    @Test
    void aWithheldFieldLeavesItsDigestAndTheSignature() throws MalformedJson {
        SdJwt issued = issued();
        SdJwt masked = SdJwt.of(issued.issuer(), issued.disclosures().subList(0, 1));
        SdJwt read = SdJwt.parse(masked.serialized(), MAX);
        assertEquals(1, read.disclosures().size());
        assertEquals(issued.digests(), read.digests());
        assertTrue(read.issuer().signedBy(SIGNER.key()));
    }

    @Test
    void aForeignOrDoubleDisclosureIsRefused() {
        SdJwt issued = issued();
        String foreign = issued().disclosures().get(0).encoded();
        assertEquals("a", refusalOf(issued.serialized() + foreign + "~").field());
        String own = issued.disclosures().get(1).encoded();
        assertEquals("b", refusalOf(issued.serialized() + own + "~").field());
        assertThrows(
                IllegalArgumentException.class,
                () -> SdJwt.of(issued.issuer(), List.of(issued().disclosures().get(0))));
    }

    @Test
    void aFieldCannotStandInClearAndDisclosed() {
        assertThrows(
                IllegalArgumentException.class, () -> ISSUER.issue("t", object().put("a", 1), object().put("a", 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"_sd\":\"x\"}",
                "{\"_sd\":[1]}",
                "{\"_sd\":[\"AA\"]}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-512\"}",
                "{\"_sd\":[],\"deep\":{\"_sd\":[]}}",
                "{\"_sd\":[],\"deep\":[{\"...\":\"x\"}]}",
                "{\"_sd\":[\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\",\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"]}"
            })
    void aPayloadWithOtherDigestsIsRefused(String payload) throws Exception {
        ObjectNode node = org.lineproof.evidence.json.StrictJson.object(payload.getBytes(StandardCharsets.UTF_8), MAX);
        refusalOf(signed(node) + "~");
    }

    @Test
    void keyBindingAndMissingTildesAreRefused() {
        String token = issued().serialized();
        refusalOf(token + "a.b.c");
        refusalOf(token.substring(0, token.length() - 1));
        refusalOf(issued().issuer().token());
        refusalOf(token + "~");
        refusalOf("~" + token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"EdDSA\",\"jku\":\"https://x\"}",
                "{\"alg\":\"EdDSA\",\"jwk\":{}}",
                "{\"alg\":\"EdDSA\",\"x5u\":\"x\"}",
                "{\"alg\":\"EdDSA\",\"x5c\":[]}",
                "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"alg\":\"none\"}",
                "{}",
                "{\"alg\":1}",
                "[]",
                "{\"alg\":\"EdDSA\",\"jwk\":null}"
            })
    void aHeaderThatBringsItsOwnKeyOrRulesIsRefused(String header) {
        String token = BaseEncoding.BASE64URL.text(header.getBytes(StandardCharsets.UTF_8)) + ".e30.AA";
        assertThrows(MalformedJson.class, () -> CompactJws.parse(token, MAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b", "e30.e30.AA.AA", "e30.W10.AA", "e30.e30=.AA", "eyJhbGciOiJFZERTQSJ9.e30.A"
            })
    void whatIsNoCompactJwsIsRefused(String token) {
        assertThrows(MalformedJson.class, () -> CompactJws.parse(token, MAX));
    }

    @Test
    void theTokenCannotChooseTheAlgorithm() throws MalformedJson {
        String token = SIGNER.sign("t", object().put("a", 1));
        String payload = token.split("\\.")[1];
        for (String alg : List.of("none", "HS256", "ES256", "eddsa")) {
            String header = "{\"alg\":\"" + alg + "\"}";
            String forged = BaseEncoding.BASE64URL.text(header.getBytes(StandardCharsets.UTF_8)) + "." + payload + ".";
            assertFalse(CompactJws.parse(forged, MAX).signedBy(SIGNER.key()), alg);
        }
        assertTrue(CompactJws.parse(token, MAX).signedBy(SIGNER.key()));
    }

    @Test
    void aTokenLongerThanAllowedIsRefused() {
        String token = issued().serialized();
        assertThrows(MalformedJson.class, () -> SdJwt.parse(token, token.length() - 1));
    }
}
