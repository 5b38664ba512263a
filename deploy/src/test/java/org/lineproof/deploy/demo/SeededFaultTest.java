package org.lineproof.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeededFaultTest {

    private final ObjectNode findings = new ObjectMapper().createObjectNode();
    private final ArrayNode list = findings.putArray("findings");
    private final ObjectNode told = new ObjectMapper().createObjectNode();

    @BeforeEach
    void everyFaultIsFound() {
        finding("sequence-gap", "FAILED", "2 receipts are missing: 118 to 119.", 2);
        finding("unregistered-model", "FAILED", "One receipt names a model nobody registered.", 1);
        finding("unproduced-input", "FAILED", "reference/icd10-weights was never produced.", 1);
        finding("human-override", "PASSED", "One decision was overridden.", 1);
    }

    @Test
    void allFourShownAreToldOneByOne() {
        assertDoesNotThrow(() -> SeededFault.requireAll(findings, told));
        for (SeededFault fault : SeededFault.values()) {
            assertTrue(told.at("/" + fault.finding() + "/shown").asBoolean(), told::toString);
        }
    }

    @Test
    void aGapAtAnotherPlaceIsNotTheSeededOne() {
        change(0).put("reason", "One receipt is missing: 7.");
        assertMissing("sequence-gap");
    }

    @Test
    void aGapThatIsNotAFailureIsNotShown() {
        change(0).put("outcome", "INDETERMINATE");
        assertMissing("sequence-gap");
    }

    @Test
    void twoReceiptsOfAnUnknownModelAreOneTooMany() {
        change(1).putArray("references").addObject();
        change(1).withArray("references").addObject();
        assertMissing("unregistered-model");
    }

    @Test
    void theDeclaredSourceMustNotBeBlamed() {
        change(2).put("reason", "reference/icd10-weights and " + TrainingLineage.RAW + " were never produced.");
        assertMissing("unproduced-input");
    }

    @Test
    void anOverrideIsNoFailure() {
        change(3).put("outcome", "FAILED");
        assertMissing("human-override");
    }

    @Test
    void aMissingFindingIsNamedWithTheOthersShown() {
        list.remove(3);
        assertMissing("human-override");
        assertEquals("none", told.at("/human-override/outcome").asText());
        assertTrue(told.at("/sequence-gap/shown").asBoolean(), told::toString);
    }

    private void assertMissing(String id) {
        IOException refusal = assertThrows(IOException.class, () -> SeededFault.requireAll(findings, told));
        assertTrue(refusal.getMessage().contains(id + ": expected"), refusal.getMessage());
        assertFalse(told.at("/" + id + "/shown").asBoolean(), told::toString);
    }

    private ObjectNode change(int index) {
        return (ObjectNode) list.get(index);
    }

    private void finding(String id, String outcome, String reason, int references) {
        ObjectNode finding =
                list.addObject().put("id", id).put("outcome", outcome).put("reason", reason);
        ArrayNode named = finding.putArray("references");
        for (int i = 0; i < references; i++) {
            named.addObject().put("origin", "o").put("first", i).put("last", i);
        }
    }
}
