package org.lineproof.evidence.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

class JwkTest {
    private static final String OKP =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
    private static final String EC = "{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
            + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

    private static Jwk parse(String json) throws MalformedJson {
        return Jwk.parse(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), 10_000));
    }

    private static boolean verifies(Jwk key, String alg, String input, String signature) {
        return key.verify(alg, input.getBytes(StandardCharsets.US_ASCII), BaseEncoding.BASE64URL.bytes(signature));
    }

    /** RFC 7638 thumbprint of RFC 8037, appendix A.3. */
    @Test
    void theThumbprintIsThatOfTheStandard() throws MalformedJson {
        assertEquals(
                "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                parse(OKP).thumbprint().base64Url());
        assertEquals(parse(OKP).thumbprint().base64Url(), parse(OKP).kid());
        assertEquals(
                "k1",
                parse(OKP.replace("\"x\"", "\"kid\":\"k1\",\"use\":\"sig\",\"x\""))
                        .kid());
    }

    /** RFC 8037, appendix A.4. */
    @Test
    void theEd25519SignatureOfTheStandardHolds() throws MalformedJson {
        String input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        String signature = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        assertTrue(verifies(parse(OKP), "EdDSA", input, signature));
        assertFalse(verifies(parse(OKP), "EdDSA", input + "x", signature));
        assertFalse(verifies(parse(OKP), "ES256", input, signature));
        assertFalse(verifies(parse(OKP), "none", input, signature));
        assertFalse(verifies(parse(EC), "EdDSA", input, signature));
    }

    /** RFC 7515, appendix A.3. */
    @Test
    void theEs256SignatureOfTheStandardHolds() throws MalformedJson {
        String token = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvb"
                + "S9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTU"
                + "JqPP3-Kg6NU1Q";
        assertTrue(CompactJws.parse(token, 1000).signedBy(parse(EC)));
        assertFalse(CompactJws.parse(token.replace("DtEh", "DtEi"), 1000).signedBy(parse(EC)));
        assertFalse(CompactJws.parse(token, 1000).signedBy(parse(OKP)));
        assertFalse(verifies(parse(EC), "ES256", "x", BaseEncoding.BASE64URL.text(new byte[64])));
    }

    @Test
    void aKeyWrittenIsReadBack() throws MalformedJson {
        assertEquals(parse(OKP), Jwk.parse(parse(OKP).json()));
        assertEquals(parse(EC), Jwk.parse(parse(EC).json()));
        assertEquals(Algorithm.ES256, parse(EC).algorithm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kty\":\"RSA\",\"crv\":\"P-256\"}",
                "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                        + "\"y\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\"}"
            })
    void whatIsNoKeyOfOursIsRefused(String json) {
        assertThrows(MalformedJson.class, () -> parse(json));
    }

    @Test
    void aPrivateKeyIsRefusedAndSaidSo() {
        MalformedJson refusal =
                assertThrows(MalformedJson.class, () -> parse(OKP.replace("\"x\"", "\"d\":\"AA\",\"x\"")));
        assertTrue(refusal.reason().contains("private key"));
    }

    @Test
    void aKeyCannotDeclareAnotherAlgorithm() {
        assertThrows(MalformedJson.class, () -> parse(OKP.replace("\"x\"", "\"alg\":\"ES256\",\"x\"")));
    }
}
