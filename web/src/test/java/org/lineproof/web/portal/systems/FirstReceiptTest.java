package org.lineproof.web.portal.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;

class FirstReceiptTest {

    private static final FirstReceipt FIRST = new FirstReceipt(
            "http://localhost:9080/realms/lineproof", "http://localhost:8080/", new SystemId("claim-triage"));

    @Test
    void theCommandsFetchATokenAndSendTheSignedReceipt() {
        String[] lines = FIRST.commands().split("\n");
        assertEquals(2, lines.length);
        assertTrue(lines[0].contains("http://localhost:9080/realms/lineproof/protocol/openid-connect/token"));
        assertTrue(lines[1].contains("http://localhost:8080/api/v1/receipts"));
        assertTrue(lines[1].contains("--data-binary @claim-triage-receipt.sd-jwt"));
    }

    @Test
    void noSecretIsPrinted() {
        assertTrue(FIRST.commands().contains("client_secret=\"$CLIENT_SECRET\""));
        assertFalse(FIRST.commands().contains("eyJ"));
    }
}
