package org.lineproof.reporting.control.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ward-31",
                "In Ward-31, on Monday",
                "WARD 31",
                "ward\u00a031",
                "the ward\n  31 was full",
                "(ward_31)",
                "ward‑31."
            })
    void aValueIsFoundInWhicheverCaseAndSpacing(String text) {
        assertTrue(found("ward-31", text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ward 312", "steward 31", "ward 3", "ward", "31", "wards 31", "ward and 31"})
    void whatOnlyLooksLikeAValueIsNotFound(String text) {
        assertFalse(found("ward-31", text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in wa\u00adrd-31",
                "wa-\nrd-31",
                "ward-\r\n31",
                "w a r d - 3 1",
                "W A R D  31",
                "ward\u200b31",
                "ward31",
                "ward\u206031"
            })
    void aValueIsFoundThatAPageBreaksOrSpaces(String text) {
        assertTrue(found("ward-31", text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.12.2026", "15-12", "row 15, column 12"})
    void figuresOfSomethingElseSideBySideAreNoNumberOfACase(String text) {
        assertFalse(found("1512", text), text);
        assertTrue(found("1512", "case 1 5 1 2"), "letter-spaced");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertTrue(found("Station Süd", "auf Station Su\u0308d"));
        assertTrue(found("Station Su\u0308d", "auf STATION SÜD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.5",
                "1.234,50 EUR",
                "1,234.50",
                "1 234,5",
                "1\u202f234,5",
                "1'234.50",
                "paid (1234,50)",
                "0001234.5"
            })
    void aNumberIsFoundInWhicheverSpelling(String text) {
        assertTrue(found(DecimalNode.valueOf(new BigDecimal("1234.50")), text), text);
        assertTrue(found("1234.5", text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "12345", "234,50", "1.234", "x1234.5", "1234.51"})
    void anotherNumberIsNotFound(String text) {
        assertFalse(found(DecimalNode.valueOf(new BigDecimal("1234.50")), text), text);
    }

    @Test
    void aShareIsFoundInPercent() {
        DecimalNode share = DecimalNode.valueOf(new BigDecimal("0.4711"));
        assertTrue(found(share, "sure to 47,11 %"));
        assertTrue(found(share, "47.11%"));
        assertFalse(found(share, "47.11 euros"));
    }

    @Test
    void aWholeNumberInGroupsIsReadBothWays() {
        assertTrue(found(IntNode.valueOf(1234), "1.234 claims"));
        assertTrue(found(DecimalNode.valueOf(new BigDecimal("1.234")), "1.234 claims"));
    }

    @Test
    void valuesThatSayTooLittleAreFoundInRunningTextOnlyStrictly() {
        for (JsonNode small : List.of(TextNode.valueOf("yes"), IntNode.valueOf(1), TextNode.valueOf("N-1"))) {
            String text = "notice N-1, or 1 of them: yes";
            assertFalse(found(small, text), small.toString());
            assertFalse(needles(small).passages(text, true).isEmpty(), small.toString());
            assertTrue(needles(small).hold(small), small.toString());
        }
        assertTrue(found(IntNode.valueOf(100), "100 claims"));
        assertTrue(found(DecimalNode.valueOf(new BigDecimal("0.5")), "sure to 0,5"));
        assertTrue(found("Graz", "in graz"));
    }

    @Test
    void aTruthValueIsNoQuote() {
        assertTrue(needles(BooleanNode.TRUE).passages("that is true", true).isEmpty());
        assertTrue(needles(BooleanNode.TRUE).hold(BooleanNode.TRUE));
    }

    @Test
    void passagesThatTouchAreOne() {
        Needles needles = needles(TextNode.valueOf("ward-31 north"));
        needles.add(TextNode.valueOf("ward-31"));
        String text = "from ward-31 north to ward 31";
        MaskedText masked = MaskedText.of(text, needles.passages(text, false), "[withheld]");
        assertEquals(new MaskedText("from [withheld] to [withheld]", 2), masked);
    }

    private static boolean found(String value, String text) {
        return found(TextNode.valueOf(value), text);
    }

    private static boolean found(JsonNode value, String text) {
        return !needles(value).passages(Spelling.normal(text), false).isEmpty();
    }

    private static Needles needles(JsonNode value) {
        Needles needles = new Needles();
        needles.add(value);
        return needles;
    }
}
