package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexPointTest {

    @ParameterizedTest
    @ValueSource(strings = {"1(a)", "1(c)", "2", "3(d)", "4(b)", "5(a)", "5(d)", "6(e)", "7(d)", "8(b)"})
    void pointsOfTheAnnexAreTaken(String point) {
        assertEquals(point, new AnnexPoint(point).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0(a)", "9(a)", "1(d)", "2(a)", "4(c)", "5", "5a", "5(A)", "5(e)", "5(a)(i)", "III 5(a)"})
    void pointsThatTheAnnexDoesNotHaveAreRefused(String point) {
        assertThrows(IllegalArgumentException.class, () -> new AnnexPoint(point));
    }

    @Test
    void theRefusalShowsAnExample() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new AnnexPoint("9(a)"));
        assertTrue(refusal.getMessage().contains("5(a)"), refusal.getMessage());
    }
}
