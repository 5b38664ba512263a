package org.lineproof.evidence.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static MalformedJson refusalOf(byte[] utf8) {
        return assertThrows(MalformedJson.class, () -> StrictJson.parse(utf8, 1000));
    }

    private static MalformedJson refusalOf(String json) {
        return refusalOf(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "NaN",
                "01",
                "+1",
                "1.",
                "// x\n1",
                "\"\t\"",
                "\ufeff{}",
                "nul",
                "[1 2]",
                "{\"a\" 1}",
                "\"\\x\""
            })
    void whatIsNoJsonIsRefused(String json) {
        refusalOf(json);
    }

    @Test
    void aMemberThatStandsTwiceIsRefusedOnEveryLevel() {
        assertTrue(refusalOf("{\"a\":1,\"a\":1}").reason().contains("twice"));
        assertTrue(refusalOf("{\"b\":[{\"a\":1,\"\\u0061\":2}]}").reason().contains("twice"));
    }

    @Test
    void integersThatReadersRoundAreRefusedAndNamed() throws MalformedJson {
        assertEquals("/a/1", refusalOf("{\"a\":[1,9007199254740992]}").field());
        assertEquals("/b", refusalOf("{\"b\":-123456789012345678901234567890}").field());
        assertEquals("/c", refusalOf("{\"c\":1e999}").field());
        byte[] largest = "[9007199254740991,-9007199254740991]".getBytes(StandardCharsets.UTF_8);
        assertEquals((1L << 53) - 1, StrictJson.parse(largest, 100).get(0).longValue());
    }

    @Test
    void sixtyFourLevelsAreReadAndSixtyFiveRefused() throws MalformedJson {
        byte[] deep = ("[".repeat(64) + "]".repeat(64)).getBytes(StandardCharsets.UTF_8);
        assertTrue(StrictJson.parse(deep, 1000).isArray());
        assertTrue(refusalOf("[".repeat(65) + "]".repeat(65)).reason().contains("64"));
    }

    @Test
    void badUtf8IsRefused() {
        refusalOf(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'});
        refusalOf(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
        refusalOf(new byte[] {'"', (byte) 0xff, '"'});
        assertTrue(refusalOf("{\"a\":\"\\ud800\"}").reason().contains("surrogate"));
    }

    @Test
    void moreBytesThanAllowedAreRefused() {
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> StrictJson.parse(new byte[11], 10));
        assertTrue(refusal.reason().contains("10 bytes"));
    }

    @Test
    void anArrayIsNoObject() {
        assertThrows(MalformedJson.class, () -> StrictJson.object("[]".getBytes(StandardCharsets.UTF_8), 10));
    }

    @Test
    void aRefusalDoesNotRepeatTheInput() {
        assertTrue(!refusalOf("{\"secret\": tru}").getMessage().contains("secret"));
    }

    @Test
    void missingUnknownAndMistypedMembersAreNamed() throws MalformedJson {
        byte[] json = "{\"a\":\"\",\"n\":-1,\"o\":{\"x\":1}}".getBytes(StandardCharsets.UTF_8);
        Members members = Members.of(StrictJson.object(json, 100), "");
        assertEquals(
                "a", assertThrows(MalformedJson.class, () -> members.text("a")).field());
        assertEquals(
                "n",
                assertThrows(MalformedJson.class, () -> members.integer("n", 0)).field());
        assertEquals(
                "z", assertThrows(MalformedJson.class, () -> members.text("z")).field());
        assertEquals(
                "n",
                assertThrows(MalformedJson.class, () -> members.only("a", "o")).field());
        Members within = members.object("o");
        assertEquals(
                "o.x", assertThrows(MalformedJson.class, () -> within.text("x")).field());
        assertEquals(-1, members.only("a", "n", "o").integer("n", -5));
    }
}
