package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorRoleTest {

    @ParameterizedTest
    @EnumSource
    void everyRoleIsReadFromItsWord(OperatorRole role) {
        assertEquals(role, OperatorRole.of(role.word()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PROVIDER", "importer", "provider "})
    void anotherWordIsRefused(String word) {
        assertThrows(IllegalArgumentException.class, () -> OperatorRole.of(word));
    }

    @Test
    void bothAreProviderAndDeployer() {
        assertTrue(OperatorRole.BOTH.isProvider() && OperatorRole.BOTH.isDeployer());
        assertFalse(OperatorRole.PROVIDER.isDeployer());
        assertFalse(OperatorRole.DEPLOYER.isProvider());
    }
}
