package org.lineproof.evidence.rlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors: ethereum/tests, RLPTests/rlptest.json and invalidRLPTest.json. */
class RlpTest {

    @ParameterizedTest
    @CsvSource({"'',80", "dog,83646f67", "a,61"})
    void textsEncodeAsTheVectorsSay(String text, String hex) throws MalformedRlp {
        RlpBytes item = new RlpBytes(text.getBytes(StandardCharsets.US_ASCII));

        assertEquals(hex, hex(item));
        assertEquals(item, parse(hex));
    }

    @ParameterizedTest
    @CsvSource({"0,80", "1,01", "16,10", "127,7f", "128,8180", "1000,8203e8", "100000,830186a0"})
    void numbersEncodeAsTheVectorsSay(long number, String hex) throws MalformedRlp {
        assertEquals(hex, hex(RlpBytes.of(number)));
        assertEquals(number, new RlpFields("list", RlpList.of(parse(hex)), 1, 1).integer(0, "number"));
    }

    @Test
    void listsEncodeAsTheVectorsSay() throws MalformedRlp {
        RlpList nothing = RlpList.of();
        RlpList three = RlpList.of(nothing, RlpList.of(nothing), RlpList.of(nothing, RlpList.of(nothing)));

        assertEquals("c0", hex(nothing));
        assertEquals("c7c0c1c0c3c0c1c0", hex(three));
        assertEquals(three, parse("c7c0c1c0c3c0c1c0"));
        assertEquals("cc83646f6783676f6483636174", hex(RlpList.of(text("dog"), text("god"), text("cat"))));
    }

    @Test
    void payloadsOfMoreThan55BytesHaveALengthOfTheirOwn() throws MalformedRlp {
        String lorem = "Lorem ipsum dolor sit amet, consectetur adipisicing elit";

        assertTrue(hex(text(lorem)).startsWith("b8384c6f72656d"));
        assertEquals(text(lorem), Rlp.parse(text(lorem).encoded()));
        RlpList list = RlpList.of(text(lorem), text("x".repeat(70_000)));
        assertEquals(list, Rlp.list(list.encoded()));
    }

    @ParameterizedTest
    @CsvSource({
        "'',ends at byte 0",
        "8100,single byte is not in its shortest form",
        "817f,single byte is not in its shortest form",
        "b800,length is not in its shortest form",
        "b90038" + "00" + ",length is not in its shortest form",
        "bf0f000000000000021111,length of 8 bytes is too long",
        "f800,length is not in its shortest form",
        "83646f,does not fit",
        "c483646f67aa,1 bytes follow the item",
        "c5836461,does not fit",
        "c3836461,does not fit",
        "80" + "80,1 bytes follow the item",
        "c9c8c7c6c5c4c3c2c1c0,nested deeper than 8",
    })
    void anythingButTheOneEncodingIsRefused(String hex, String reason) {
        MalformedRlp refused = assertThrows(MalformedRlp.class, () -> parse(hex));

        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    @Test
    void aLengthInItsLongFormThatWouldFitTheShortOneIsRefused() {
        byte[] padded = new byte[2 + RlpPrefix.MAX_SHORT];
        padded[0] = (byte) 0xb8;
        padded[1] = RlpPrefix.MAX_SHORT;

        MalformedRlp refused = assertThrows(MalformedRlp.class, () -> Rlp.parse(padded));
        assertTrue(String.valueOf(refused.getMessage()).contains("shortest form"), refused.getMessage());
    }

    @Test
    void anItemBeyondTheLimitIsRefused() {
        byte[] long1 = new RlpBytes(new byte[Rlp.MAX_BYTES]).encoded();

        MalformedRlp refused = assertThrows(MalformedRlp.class, () -> Rlp.parse(long1));
        assertTrue(String.valueOf(refused.getMessage()).contains("at most " + Rlp.MAX_BYTES), refused.getMessage());
    }

    @Test
    void aByteStringIsNoList() {
        assertThrows(MalformedRlp.class, () -> Rlp.list(new byte[] {1}));
    }

    @Test
    void whateverIsAcceptedEncodesToTheSameBytes() {
        long seed = System.nanoTime();
        System.out.println("RLP of random bytes, seed " + seed);
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(12)];
            random.nextBytes(bytes);
            bytes[0] = (byte) (random.nextBoolean() ? 0xc0 + bytes.length - 1 : 0x80 + bytes.length - 1);
            try {
                Rlp item = Rlp.parse(bytes);
                accepted++;
                assertArrayEquals(bytes, item.encoded(), () -> HexFormat.of().formatHex(bytes) + ", seed " + seed);
            } catch (MalformedRlp e) {
                assertTrue(bytes.length > 1 || bytes[0] < 0, () -> Arrays.toString(bytes) + ", seed " + seed);
            }
        }
        assertTrue(accepted > 50_000, accepted + " accepted, seed " + seed);
    }

    private static RlpBytes text(String text) {
        return new RlpBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hex(Rlp item) {
        return HexFormat.of().formatHex(item.encoded());
    }

    private static Rlp parse(String hex) throws MalformedRlp {
        return Rlp.parse(HexFormat.of().parseHex(hex));
    }
}
