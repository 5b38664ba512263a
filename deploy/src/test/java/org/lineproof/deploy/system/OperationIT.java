package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What machines ask of the application itself, without a token. */
class OperationIT {

    private final Installation installation = new Installation();
    private final Caller anybody = Caller.nobody(installation.endpoints());

    @Test
    void theDescriptionOfTheApiIsServedToAnybody() {
        JsonNode description = anybody.get(installation.endpoints().portal() + "openapi")
                .is(200)
                .json();
        assertTrue(description.get("openapi").asText().startsWith("3."), description::toString);
        assertTrue(description.get("paths").has("/api/v1/receipts/batch"), description::toString);
    }

    @Test
    void theHealthCheckNamesTheDatabase() {
        JsonNode health = anybody.get(installation.endpoints().portal() + "health")
                .is(200)
                .json();
        assertEquals("UP", health.get("status").asText());
        assertEquals("database", health.at("/checks/0/name").asText());
    }
}
