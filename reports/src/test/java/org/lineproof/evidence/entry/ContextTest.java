package org.lineproof.evidence.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/** The context of our code is the public signal that the circuit was proved with. */
class ContextTest {
    private static final int CONTEXT_SIGNAL = 3;

    static java.util.stream.IntStream claims() {
        return java.util.stream.IntStream.rangeClosed(1, 24);
    }

    private static JsonNode fixture(int claim, String file) throws IOException, MalformedJson {
        String path = String.format("/fixtures/groth16/claim/claim-%04d/%s", claim, file);
        try (var in = ContextTest.class.getResourceAsStream(path)) {
            return StrictJson.parse(in.readAllBytes(), 100_000);
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void theContextIsTheFourthPublicSignal(int claim) throws IOException, MalformedJson {
        JsonNode kept = fixture(claim, "private.json");
        Salt salt = new Salt(HexFormat.of().parseHex(kept.get("decisionSalt").textValue()));
        SaltedDecision decision = SaltedDecision.of(salt, kept.get("decisionId").textValue());
        assertEquals(kept.get("decision").textValue(), decision.hash().hex());
        Context context = new Context(
                kept.get("tenant").textValue(),
                kept.get("system").textValue(),
                kept.get("producer").textValue(),
                decision,
                kept.get("sequence").longValue());
        JsonNode signals = fixture(claim, "public.json");
        assertEquals(new BigInteger(signals.get(CONTEXT_SIGNAL).textValue()), context.value());
    }

    @Test
    void everyFactChangesTheContext() {
        SaltedDecision decision = SaltedDecision.of(new Salt(new byte[32]), "claim-1");
        SaltedDecision other = SaltedDecision.of(new Salt(new byte[32]), "claim-2");
        BigInteger value = new Context("t", "s", "p", decision, 1).value();
        assertTrue(value.bitLength() <= 253);
        assertNotEquals(value, new Context("u", "s", "p", decision, 1).value());
        assertNotEquals(value, new Context("t", "r", "p", decision, 1).value());
        assertNotEquals(value, new Context("t", "s", "q", decision, 1).value());
        assertNotEquals(value, new Context("t", "s", "p", other, 1).value());
        assertNotEquals(value, new Context("t", "s", "p", decision, 2).value());
        assertThrows(IllegalArgumentException.class, () -> new Context("t", "s", "p", decision, 0));
    }
}
