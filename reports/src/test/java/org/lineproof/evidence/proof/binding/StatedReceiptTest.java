package org.lineproof.evidence.proof.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedReceiptTest {

    @ParameterizedTest
    @CsvSource({
        "evidence.example/demo/system/triage, triage",
        "evidence.example/demo/system/triage/2, triage",
        "evidence.example/demo/system/triage/17, triage",
        "evidence.example/demo/system/2, 2",
        "evidence.example/demo/system/2/2, 2"
    })
    void theOrganisationStandsAboveTheLogOfASystemAndThoseThatFollowedIt(String origin, String system) {
        assertEquals(Optional.of("demo"), StatedReceipt.tenantOf(origin, system));
    }

    @ParameterizedTest
    @CsvSource({
        "evidence.example/demo/audit, triage",
        "evidence.example/demo/system/other, triage",
        "evidence.example/demo/system/triage/x, triage",
        "evidence.example/demo/system/triage/02, triage",
        "evidence.example/demo/system/triage/2/3, triage"
    })
    void anotherLogIsNotTheSystems(String origin, String system) {
        assertEquals(Optional.empty(), StatedReceipt.tenantOf(origin, system));
    }

    @Test
    void anOriginWithoutAnOrganisationHasNone() {
        assertEquals(Optional.empty(), StatedReceipt.tenantOf("/system/triage", "triage"));
    }
}
