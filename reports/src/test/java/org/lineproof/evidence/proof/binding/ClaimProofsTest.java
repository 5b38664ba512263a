package org.lineproof.evidence.proof.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.groth16.Groth16Fixture;
import org.lineproof.evidence.proof.groth16.Groth16System;

/** The demonstration's proofs, judged as an auditor does: the model, the input's commitment, the class, the decision. */
class ClaimProofsTest {
    private static final ProofEvaluation EVALUATION = new ProofEvaluation(
            ProofSystems.all(),
            id -> Optional.of(ProvedClaims.ANCHOR).filter(known -> known.id().equals(id)));

    @Test
    void theAnchorIsOfTheFormThatItsSystemAsksFor() throws MalformedJson {
        ProofSystems.all().named(Groth16System.NAME).orElseThrow().checkAnchor(ProvedClaims.ANCHOR);
    }

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
        ProofFinding finding = EVALUATION.of(new StatedReceipt("demo", ProvedClaims.receipt(7, "claim-0007", 8)));

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
        return new StatedReceipt("demo", ProvedClaims.receipt(claim, proof));
    }
}
