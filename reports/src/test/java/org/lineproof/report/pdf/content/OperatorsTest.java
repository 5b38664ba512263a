package org.lineproof.report.pdf.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ISO 32000-1, 7.3.3 and 7.3.4.2. */
class OperatorsTest {
    @ParameterizedTest
    @CsvSource({"0,0", "5,.05", "-5,-.05", "50,.5", "100,1", "-920,-9.2", "84189,841.89", "-38992,-389.92", "7010,70.1"
    })
    void hundredthsAreWrittenAsShortAsTheyCanBe(int hundredths, String written) {
        assertEquals(written, text(new Operators().hundredths(hundredths)));
    }

    @Test
    void whatWouldEndOrChangeAStringIsEscaped() {
        Operators string = new Operators();
        for (char c : "a(b)c\\d\re\nf".toCharArray()) {
            string.escaped(c);
        }
        assertEquals("a\\(b\\)c\\\\d\\re\nf", text(string));
    }

    @Test
    void itGrowsAsLongAsThereIsSomethingToWrite() {
        Operators many = new Operators();
        for (int i = 0; i < 20_000; i++) {
            many.whole(i % 10);
        }
        assertEquals("0123456789".repeat(2_000), text(many));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, 4711, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void wholeNumbersAreWrittenInDecimal(int number) {
        assertEquals(Integer.toString(number), text(new Operators().whole(number)));
        assertEquals(number + " 0 R", text(new Operators().reference(number)));
    }

    @Test
    void whatItHoldsIsDeflated() throws IOException {
        Operators many = new Operators();
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        many.write(random);
        byte[] deflated = many.deflated(4);
        assertArrayEquals(random, new InflaterInputStream(new ByteArrayInputStream(deflated)).readAllBytes());
    }

    private static String text(Operators operators) {
        return new String(operators.bytes(), StandardCharsets.ISO_8859_1);
    }
}
