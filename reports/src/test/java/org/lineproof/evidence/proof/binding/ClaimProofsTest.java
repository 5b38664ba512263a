package org.lineproof.evidence.proof.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.groth16.Groth16Fixture;
import org.lineproof.evidence.proof.groth16.Groth16System;
import org.lineproof.evidence.statement.InferenceStatement;

/** The demonstration's proofs, judged as an auditor does: the model, the input's commitment, the class, the decision. */
class ClaimProofsTest {
    private static final List<String> CLASSES = List.of("fast-track", "standard", "clinical-review");
    private static final TrustAnchor ANCHOR = anchor();
    private static final ProofEvaluation EVALUATION = new ProofEvaluation(
            ProofSystems.all(),
            id -> Optional.of(ANCHOR).filter(known -> known.id().equals(id)));

    @Test
    void allClaimsAreProvedAndBoundToTheirDecisions() {
        for (int claim = 1; claim <= 24; claim++) {
            ProofFinding finding = EVALUATION.of(receipt(claim, "claim-%04d".formatted(claim)));

            assertInstanceOf(ProofVerdict.Valid.class, finding.verdict(), finding.words());
            assertEquals(Optional.of(Bound.TO_DECISION), finding.bound());
        }
    }

    @Test
    void theMalleatedProofCountsAsTheSameStatement() {
        ProofFinding malleated = EVALUATION.of(receipt(1, "malleated-neg-A-neg-B"));

        assertEquals(EVALUATION.of(receipt(1, "claim-0001")), malleated);
    }

    @Test
    void aProofFiledForAnotherDecisionIsRefused() {
        ProofFinding finding = EVALUATION.of(receipt(7, "claim-0007", 8));

        assertInstanceOf(ProofVerdict.Invalid.class, finding.verdict());
        assertTrue(finding.words().contains("filed for another decision"), finding.words());
    }

    @Test
    void aTamperedProofIsRefused() {
        for (Groth16Fixture fixture : Groth16Fixture.all()) {
            if (fixture.circuit().equals("claim") && fixture.tampered()) {
                ProofFinding finding = EVALUATION.of(receipt(1, fixture.name()));

                assertInstanceOf(ProofVerdict.Invalid.class, finding.verdict(), fixture.name());
            }
        }
    }

    private static StatedReceipt receipt(int claim, String proof) {
        return receipt(claim, proof, claim);
    }

    /** A receipt of one claim, with the decision of another. */
    private static StatedReceipt receipt(int claim, String name, int decided) {
        Groth16Fixture fixture = new Groth16Fixture("claim", name);
        JsonNode signals = new Groth16Fixture("claim", "claim-%04d".formatted(claim)).publicSignals();
        JsonNode kept = new Groth16Fixture("claim", "claim-%04d".formatted(decided)).kept();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", Anchors.MODEL).put("time", "2026-11-26T12:00:00+01:00");
        fields.set("decisionId", kept.get("decisionId"));
        fields.set("decisionSalt", kept.get("decisionSalt"));
        fields.put("outputClass", CLASSES.get(Integer.parseInt(signals.get(0).textValue())));
        fields.put("inputCommitment", "poseidon-bn254:" + signals.get(2).textValue());
        ObjectNode proof = fields.putObject("proof");
        proof.put("system", Groth16System.NAME).put("anchor", ANCHOR.id());
        proof.set("proof", fixture.proof());
        proof.set("publicSignals", fixture.publicSignals());
        return new StatedReceipt(
                "demo",
                new InferenceStatement(
                        "triage-gateway",
                        "claim-triage",
                        1,
                        kept.get("sequence").longValue(),
                        fields));
    }

    private static TrustAnchor anchor() {
        List<PublicSignal> signals = new ArrayList<>(Anchors.signals());
        String model =
                new Groth16Fixture("claim", "claim-0001").publicSignals().get(1).textValue();
        signals.set(1, Anchors.signal(1, "modelHash", SignalClass.CONSTANT, model, Optional.empty()));
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", Groth16Fixture.key("claim"));
        TrustAnchor anchor = new TrustAnchor(
                "claim-triage",
                1,
                Anchors.MODEL,
                Groth16System.NAME,
                parameters,
                signals,
                new SetUp(SetUp.Kind.SINGLE_PARTY, "the demonstration"),
                Anchors.FROM,
                null);
        try {
            ProofSystems.all().named(Groth16System.NAME).orElseThrow().checkAnchor(anchor);
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
        return anchor;
    }
}
