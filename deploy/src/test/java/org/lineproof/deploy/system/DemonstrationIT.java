package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    static void load() {
        Demonstration.Counts counts = Demonstrated.in(INSTALLATION);
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
    void allProofsAreVerifiedAndBoundToTheirDecisions() {
        Caller officer = INSTALLATION.person("officer");
        JsonNode verified = proofs(officer);
        assertEquals(24, verified.size(), verified::toString);
        for (JsonNode item : verified) {
            assertEquals("VALID", item.get("proofVerdict").asText(), item::toString);
            assertEquals("ZK_PROVED", item.get("evidenceClass").asText(), item::toString);
        }
        JsonNode receipt = officer.get("/receipts/" + verified.get(0).get("id").asText())
                .is(200)
                .json();
        assertEquals("bound to this decision", receipt.at("/proof/bound").asText(), receipt::toString);
        assertTrue(receipt.at("/proof/setup").asText().contains("forgeable by the maker of the key"));
    }

    @Test
    void aNodeOfTheChainAgreesOnEachProofAndEachStatementIsRecordedThere() {
        Caller officer = INSTALLATION.person("officer");
        JsonNode verified = proofs(officer);
        assertEquals(24, verified.size(), verified::toString);
        for (JsonNode item : verified) {
            JsonNode proof = recorded(officer, item.get("id").asText());
            assertEquals("HOLDS", proof.at("/onChain/node/answer").asText(), proof::toString);
            assertFalse(proof.at("/onChain/node/inDispute").asBoolean(), proof::toString);
            assertEquals(
                    "development chain", proof.at("/onChain/recording/ledger").asText(), proof::toString);
        }
        JsonNode health = Caller.nobody(INSTALLATION.endpoints())
                .get(INSTALLATION.endpoints().portal() + "health/proofs")
                .is(200)
                .json();
        assertEquals(0, health.at("/checks/0/data/inDispute").asInt(), health::toString);
    }

    @Test
    void theReportAndTheOfflineVerifierSayThatTheProofsHold() {
        Caller officer = INSTALLATION.person("officer");
        proofs(officer).forEach(item -> recorded(officer, item.get("id").asText()));
        JsonNode report = new Reports(officer).issued("claim-triage");
        String text =
                officer.get(report.at("/links/json").asText()).is(200).json().toString();
        assertTrue(text.contains("verified, bound to this decision"), text);
        // What proves a recording offline is kept a round after the recording itself: a later report shows it.
        Eventually.see(
                        "a report whose bundle shows every recording",
                        () -> verified(officer),
                        outcome -> outcome.text()
                                .contains(
                                        "24 proved statements are recorded, each with its entry; development chain: no"
                                                + " seals"))
                .is(OfflineVerifier.VERIFIED)
                .saying("24 hold under a pinned trust anchor, bound to this decision");
    }

    /** What the offline verifier says of a new report. */
    private OfflineVerifier.Outcome verified(Caller officer) {
        JsonNode report = new Reports(officer).issued("claim-triage");
        byte[] bundle = officer.get(report.at("/links/bundle").asText()).is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();
        try {
            return new OfflineVerifier(folder).verify(bundle, pins);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the verifier ran", e);
        }
    }

    /** What is known of a receipt's proof, after a node was asked and the statement was recorded. */
    private static JsonNode recorded(Caller officer, String receipt) {
        return Eventually.see(
                        "the statement of receipt " + receipt + " recorded",
                        () -> officer.get("/receipts/" + receipt).is(200).json(),
                        json -> json.at("/proof/onChain/recording/state")
                                        .asText()
                                        .equals("recorded")
                                && json.at("/proof/onChain/node/answer").isTextual())
                .get("proof");
    }

    /** The receipts with proofs, after all proofs were looked at. */
    private static JsonNode proofs(Caller officer) {
        return Eventually.see(
                "every proof looked at",
                () -> {
                    ArrayNode items = Declared.NODES.arrayNode();
                    officer.get("/receipts?system=claim-triage&size=500")
                            .is(200)
                            .json()
                            .get("items")
                            .forEach(item -> {
                                if (item.hasNonNull("proofSystem")) {
                                    items.add(item);
                                }
                            });
                    return items;
                },
                items -> StreamSupport.stream(items.spliterator(), false)
                        .noneMatch(item -> item.get("proofVerdict").asText().equals("PENDING")));
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
