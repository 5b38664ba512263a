package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemIdTest {

    @Test
    void aSystemHasALogOfItsOwn() {
        assertEquals("system/claim-triage", new SystemId("claim-triage").log().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "0-", "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz"})
    void lowerCaseLettersDigitsAndHyphensAreTaken(String id) {
        assertEquals(id, new SystemId(id).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-a",
                "A1",
                "a_b",
                "a/b",
                "a b",
                "ä1",
                "a1\n",
                "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz0"
            })
    void anythingElseIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> new SystemId(id));
    }
}
