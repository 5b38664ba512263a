package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows changed behind the product's back are found, at the right entry. */
class TamperIT {

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);
    private String second = "";

    @BeforeEach
    void threePublishedReceipts() {
        for (int i = 0; i < 3; i++) {
            String id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-" + i))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            installation.published(pipeline, id);
            second = i == 1 ? id : second;
        }
        installation.assertIntact("system/" + declared.system);
    }

    @Test
    void aChangedEntryIsFoundAtItsIndex() {
        installation.tamper("update log_entry set content = convert_to(replace(convert_from(content, 'UTF8'),"
                + " '\"sequence\":2', '\"sequence\":9'), 'UTF8') where entry_id = '" + second + "'");
        assertFoundAt(1, "the entry was changed");
    }

    @Test
    void aChangedContentIsFoundAtItsIndex() {
        installation.tamper("update sealed_content set raw = raw || 'x' where entry_id = '" + second + "'");
        assertFoundAt(1, "received bytes");
    }

    private void assertFoundAt(long index, String part) {
        JsonNode findings = installation.audit("system/" + declared.system).get("findings");
        assertEquals(index, findings.at("/0/index").asLong(), findings::toString);
        assertTrue(findings.at("/0/detail").asText().contains(part), findings::toString);
    }
}
