package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.demo.Demonstration;

/** The four faults of the demonstration are found by the product, which nobody told of them. */
class DemonstrationIT {

    private static final Installation INSTALLATION = new Installation();

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() throws Exception {
        Demonstration.Counts counts = new Demonstration(INSTALLATION.endpoints(), folder, line -> {}).load();
        assertEquals(200, counts.receipts());
        Caller officer = INSTALLATION.person("officer");
        Eventually.see(
                "every receipt and the override published",
                () -> log(officer, "system/claim-triage"),
                json -> json.at("/checkpoint/size").asInt() == 201);
    }

    @Test
    void theGapInTheSequenceIsNamed() {
        JsonNode finding = finding("sequence-gap");
        assertEquals("FAILED", finding.get("outcome").asText(), finding::toString);
        assertTrue(finding.get("reason").asText().contains("118"), finding::toString);
    }

    @Test
    void theReceiptOfAModelNobodyRegisteredIsNamed() {
        JsonNode finding = finding("unregistered-model");
        assertEquals("FAILED", finding.get("outcome").asText(), finding::toString);
        assertEquals(1, finding.get("references").size(), finding::toString);
    }

    @Test
    void theTrainingInputThatNobodyProducedIsNamed() {
        JsonNode finding = finding("unproduced-input");
        assertEquals("FAILED", finding.get("outcome").asText(), finding::toString);
        assertTrue(finding.get("reason").asText().contains("icd10-weights"), finding::toString);
        assertFalse(finding.get("reason").asText().contains("claims/raw"), finding::toString);
    }

    @Test
    void theOverriddenDecisionIsShownAndIsNoFailure() {
        JsonNode finding = finding("human-override");
        assertFalse(finding.get("outcome").asText().equals("FAILED"), finding::toString);
        assertFalse(finding.get("references").isEmpty(), finding::toString);
    }

    @Test
    void theProofsAreKeptAndNobodySaysThatTheyWereVerified() {
        Caller officer = INSTALLATION.person("officer");
        JsonNode page =
                officer.get("/receipts?system=claim-triage&size=500").is(200).json();
        long proofs = StreamSupport.stream(page.get("items").spliterator(), false)
                .filter(item -> item.hasNonNull("proofSystem"))
                .count();
        assertEquals(24, proofs);
        String proved = StreamSupport.stream(page.get("items").spliterator(), false)
                .filter(item -> item.hasNonNull("proofSystem"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        JsonNode receipt = officer.get("/receipts/" + proved).is(200).json();
        assertEquals("proof not yet verified", receipt.at("/proof/state").asText());
        assertEquals("SIGNED", receipt.get("evidenceClass").asText());
    }

    private static JsonNode log(Caller caller, String name) {
        return StreamSupport.stream(
                        caller.get("/logs").is(200).json().get("items").spliterator(), false)
                .filter(log -> log.get("log").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode finding(String id) {
        JsonNode findings = INSTALLATION
                .person("auditor")
                .get("/systems/claim-triage/findings")
                .is(200)
                .json();
        return StreamSupport.stream(findings.get("findings").spliterator(), false)
                .filter(finding -> finding.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + id + " in " + findings));
    }
}
