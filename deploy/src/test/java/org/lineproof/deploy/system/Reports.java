package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reports that somebody asks for and waits for. */
record Reports(Caller caller) {

    /** The body that asks for R01 of a system. */
    static ObjectNode request(String system) {
        return Declared.NODES.objectNode().put("definition", "R01").put("system", system);
    }

    /** Asks for R01 and waits until it is issued. */
    JsonNode issued(String system) {
        return issued(request(system));
    }

    /** Asks for a report and waits until it is issued. */
    JsonNode issued(ObjectNode body) {
        JsonNode report = finished(body);
        assertEquals("done", report.get("state").asText(), report::toString);
        assertEquals(100, report.get("progress").asInt());
        return report;
    }

    /** Asks for R01 and waits for its end, whichever that is. */
    JsonNode finished(String system) {
        return finished(request(system));
    }

    private JsonNode finished(ObjectNode body) {
        String address = caller.post("/reports", body).is(202).header("Location");
        return Eventually.see(
                "the report finished",
                () -> caller.get(address).is(200).json(),
                json -> json.get("state").asText().matches("done|failed|cancelled"));
    }
}
