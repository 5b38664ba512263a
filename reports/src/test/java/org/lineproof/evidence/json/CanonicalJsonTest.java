package org.lineproof.evidence.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of RFC 8785: sections 3.2.2 and 3.2.3, appendix B. */
class CanonicalJsonTest {
    private static JsonNode parse(String json) throws MalformedJson {
        return StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), 1_000_000);
    }

    @Test
    void theExampleOfSection322IsWrittenAsTheStandardWritesIt() throws MalformedJson {
        JsonNode node = parse("{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\": [null, true, false]}");
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                CanonicalJson.text(node));
    }

    @Test
    void membersAreSortedByUtf16CodeUnitsAsInSection323() throws MalformedJson {
        JsonNode node = parse("{\"\\u20ac\":\"Euro Sign\",\"\\r"
                + "\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With"
                + " Dagesh\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning"
                + " Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}");
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O "
                        + "With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.text(node));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void theNumbersOfAppendixBAreWrittenAsTheStandardWritesThem(String bits, String expected) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertEquals(expected, CanonicalJson.text(JsonNodeFactory.instance.numberNode(number)));
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(json.numberNode(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(json.numberNode(1L << 53)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(json.textNode("\ud800")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(json.textNode("\udc00x")));
        assertEquals("9007199254740991", CanonicalJson.text(json.numberNode((1L << 53) - 1)));
        assertEquals("{}", CanonicalJson.text(json.objectNode()));
    }

    @Test
    void whatIsWrittenALittleAtATimeIsTheSame() throws MalformedJson {
        StringBuilder json = new StringBuilder("{\"list\":[");
        for (int i = 0; i < 3_000; i++) {
            json.append("{\"b\":").append(i).append(",\"a\":\"\\ud83d\\ude00 \\u20ac\"},");
        }
        JsonNode node = parse(json.append("[]],\"long\":\"")
                .append("\\u00f6".repeat(20_000))
                .append("\"}")
                .toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalJson.write(node, out);
        assertArrayEquals(CanonicalJson.bytes(node), out.toByteArray());
    }
}
