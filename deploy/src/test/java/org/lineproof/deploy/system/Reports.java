package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        JsonNode report = finishedAt(asked(body));
        assertEquals("done", report.get("state").asText(), report::toString);
        assertEquals(100, report.get("progress").asInt());
        return report;
    }

    /** The report is the one to which its pins lead, to the byte. */
    void requireSameAgain(JsonNode report) {
        JsonNode again = caller.get("/reports/" + report.get("id").asText() + "/again")
                .is(200)
                .json();
        assertTrue(again.get("identical").asBoolean(), again::toString);
        assertEquals(report.get("documentId"), again.get("documentId"));
    }

    /** A file of a report, by the word for its format. */
    byte[] file(JsonNode report, String format) {
        return caller.get(report.at("/links/" + format).asText()).is(200).bytes();
    }

    /** The heads that a report is pinned to. */
    JsonNode heads(JsonNode report) {
        return caller.get(report.at("/links/json").asText()).is(200).json().at("/pins/logs");
    }

    /** Asks for a report; its address. */
    String asked(ObjectNode body) {
        return caller.post("/reports", body).is(202).header("Location");
    }

    /** Waits for the end of a report that was asked for. */
    JsonNode finishedAt(String address) {
        return Eventually.see(
                "the report finished",
                () -> caller.get(address).is(200).json(),
                json -> json.get("state").asText().matches("done|failed|cancelled"));
    }
}
