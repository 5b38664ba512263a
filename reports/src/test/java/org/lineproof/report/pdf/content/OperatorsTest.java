package org.lineproof.report.pdf.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static String text(Operators operators) {
        return new String(operators.bytes(), StandardCharsets.ISO_8859_1);
    }
}
