package org.lineproof.web.portal.decisions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.web.portal.telling.SampleLedger;
import org.lineproof.web.portal.telling.SampleReceipts;

class LimitsTest {

    private static void says(List<String> limits, String words) {
        assertTrue(limits.stream().anyMatch(limit -> limit.contains(words)), words + " in " + limits);
    }

    @Test
    void everyDecisionPageSaysThatTheInputAndTheCompletenessAreNotProved() {
        List<String> limits = Limits.of(
                SampleReceipts.receipt(true, null, "VALID"), Optional.of(SampleLedger.anchor(LedgerKind.BESU)));
        says(limits, "That the input was true");
        says(limits, "That every decision was logged");
        says(limits, "validators of the ledger are independent");
    }

    @Test
    void aStoredProofIsNamedAsNotVerified() {
        ReceiptView receipt = SampleReceipts.receipt(true, new ProofStanding("groth16-bn254", null, null), "VALID");
        says(Limits.of(receipt, Optional.empty()), "not verified yet");
    }

    @Test
    void anUnregisteredModelIsALimit() {
        says(Limits.of(SampleReceipts.receipt(false, null, "VALID"), Optional.empty()), "Which model this is");
    }

    @Test
    void aDevelopmentChainIsNoEvidenceAgainstItsOperator() {
        says(
                Limits.of(
                        SampleReceipts.receipt(true, null, "VALID"),
                        Optional.of(SampleLedger.anchor(LedgerKind.ANVIL))),
                "development chain");
    }
}
