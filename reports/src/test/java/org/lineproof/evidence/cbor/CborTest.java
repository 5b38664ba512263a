package org.lineproof.evidence.cbor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors are those of RFC 8949, appendix A. */
class CborTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "10, 0a",
        "23, 17",
        "24, 1818",
        "25, 1819",
        "100, 1864",
        "1000, 1903e8",
        "1000000, 1a000f4240",
        "1000000000000, 1b000000e8d4a51000",
        "-1, 20",
        "-10, 29",
        "-100, 3863",
        "-1000, 3903e7",
        "9223372036854775807, 1b7fffffffffffffff",
        "-9223372036854775808, 3b7fffffffffffffff"
    })
    void integersAreWrittenAndReadAsTheStandardHasThem(long value, String encoded) throws MalformedCbor {
        assertEquals(encoded, hex(new CborWriter().integer(value)));
        CborReader reader = reader(encoded);
        assertEquals(value, reader.integer());
        reader.end();
    }

    @ParameterizedTest
    @CsvSource({"'', 60", "a, 6161", "IETF, 6449455446", "\u00fc, 62c3bc", "\u6c34, 63e6b0b4"})
    void textIsWrittenAndReadAsTheStandardHasIt(String value, String encoded) throws MalformedCbor {
        assertEquals(encoded, hex(new CborWriter().text(value)));
        assertEquals(value, reader(encoded).text());
    }

    @Test
    void structuresAreWrittenAndReadAsTheStandardHasThem() throws MalformedCbor {
        assertEquals("4401020304", hex(new CborWriter().bytes(new byte[] {1, 2, 3, 4})));
        assertEquals(
                "83010203", hex(new CborWriter().array(3).integer(1).integer(2).integer(3)));
        assertEquals(
                "a201020304",
                hex(new CborWriter().map(2).integer(1).integer(2).integer(3).integer(4)));
        assertEquals("c11a514b67b0", hex(new CborWriter().tag(1).integer(1363896240)));
        assertEquals("f6", hex(new CborWriter().nil()));
        assertArrayEquals(new byte[] {1, 2, 3, 4}, reader("4401020304").bytes());
        assertEquals(3, reader("83010203").array());
        assertEquals(2, reader("a201020304").map());
        assertEquals(1, reader("c11a514b67b0").tag());
        reader("f6").nil();
    }

    /** Longer heads than needed, indefinite lengths, reserved values, ends in the middle. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1817",
                "1900ff",
                "1a0000ffff",
                "1b00000000ffffffff",
                "1bffffffffffffffff",
                "1c",
                "1f",
                "18",
                "1903",
                "",
                "f4",
                "6161"
            })
    void anythingElseIsNoInteger(String encoded) {
        assertThrows(MalformedCbor.class, () -> reader(encoded).integer());
    }

    @Test
    void stringsOfIndefiniteOrTooGreatLengthAreRefusedBeforeTheyAreRead() {
        assertThrows(MalformedCbor.class, () -> reader("5f42010243030405ff").bytes());
        assertThrows(MalformedCbor.class, () -> reader("5a7fffffff00").bytes());
        assertThrows(MalformedCbor.class, () -> reader("9a7fffffff00").array());
        assertThrows(MalformedCbor.class, () -> reader("9f01ff").array());
        assertThrows(MalformedCbor.class, () -> reader("bf0102ff").map());
        assertThrows(MalformedCbor.class, () -> reader("62c328").text());
        assertThrows(MalformedCbor.class, () -> reader("f5").nil());
    }

    @Test
    void aRefusalNamesThePlace() {
        MalformedCbor refused = assertThrows(MalformedCbor.class, () -> {
            CborReader reader = reader("0102");
            reader.integer();
            reader.end();
        });
        assertTrue(refused.getMessage().startsWith("byte 1: "), refused.getMessage());
    }

    private static CborReader reader(String hex) {
        return new CborReader(HexFormat.of().parseHex(hex));
    }

    private static String hex(CborWriter writer) {
        return HexFormat.of().formatHex(writer.encoded());
    }
}
