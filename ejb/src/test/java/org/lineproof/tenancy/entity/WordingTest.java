package org.lineproof.tenancy.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void textOfAnyScriptWithLineBreaksIsTaken() {
        assertDoesNotThrow(() -> Wording.SHORT.check("name", "Größe\n规模 \ud83e\ude7a"));
        assertTrue(Wording.SHORT.admits("x".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000", "\u001b[31m", "\ud800", "a\u0085"})
    void blankTextControlCharactersAndLoneSurrogatesAreRefused(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> Wording.SHORT.check("name", text));
        assertEquals("name", refusal.field());
        assertFalse(Wording.SHORT.admits(text));
    }

    @Test
    void aTextThatIsTooLongLearnsBothLengths() {
        Refusal refusal = assertThrows(Refusal.class, () -> Wording.SHORT.check("name", "x".repeat(201)));
        assertTrue(refusal.reason().contains("201") && refusal.reason().contains("200"), refusal.reason());
    }

    @Test
    void aPageHasBounds() {
        assertEquals(
                "offset",
                assertThrows(Refusal.class, () -> new PageRequest(-1, 10)).field());
        assertEquals(
                "limit",
                assertThrows(Refusal.class, () -> new PageRequest(0, 0)).field());
        assertEquals(
                "limit",
                assertThrows(Refusal.class, () -> new PageRequest(0, 501)).field());
    }
}
