package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

class StatementWordsTest {

    @Test
    void aValidSignatureIsSaidToBeCheckedAtReception() {
        Step step = StatementWords.signature(SampleReceipts.receipt(true, null, "VALID"));
        assertEquals(Mark.good("Valid"), step.mark());
        assertTrue(step.sentence().contains("was checked when the statement came"), step.sentence());
        assertTrue(step.facts().contains(Fact.of("Producer's count", "epoch 0, number 17")), "" + step.facts());
    }

    @Test
    void anotherVerdictIsShownAsItIs() {
        Step step = StatementWords.signature(SampleReceipts.receipt(true, null, "INDETERMINATE"));
        assertEquals(Mark.bad("Not valid"), step.mark());
        assertTrue(step.sentence().contains("INDETERMINATE"), step.sentence());
    }

    @Test
    void aStoredProofIsShownAsNotYetVerified() {
        ReceiptView receipt = SampleReceipts.receipt(true, new ProofStanding("groth16-bn254", null, null), "VALID");
        assertTrue(StatementWords.signature(receipt)
                .facts()
                .contains(Fact.of("Proof", "groth16-bn254: not verified yet")));
    }

    @Test
    void anUnregisteredModelIsCalledSo() {
        Step step = StatementWords.model(SampleReceipts.receipt(false, null, "VALID"));
        assertEquals(Mark.bad("Not registered"), step.mark());
        assertTrue(step.sentence().contains("nobody had registered it"), step.sentence());
        assertEquals(
                Mark.good("Registered"),
                StatementWords.model(SampleReceipts.receipt(true, null, "VALID"))
                        .mark());
    }

    @Test
    void everyEvidenceClassHasItsWord() {
        assertEquals("Declared", StatementWords.evidenceClass(EvidenceClass.DECLARED));
        assertEquals("Signed", StatementWords.evidenceClass(EvidenceClass.SIGNED));
        assertEquals("TEE-attested", StatementWords.evidenceClass(EvidenceClass.TEE_ATTESTED));
        assertEquals("ZK-proved", StatementWords.evidenceClass(EvidenceClass.ZK_PROVED));
    }

    @Test
    void aPublishedEntryNamesItsPlaceAndItsProof() {
        Step step = LogWords.step(SampleReceipts.standing(17L, true));
        assertEquals(Mark.good("Published"), step.mark());
        assertTrue(step.sentence().contains("at place 17 of the log system/claim-triage"), step.sentence());
        assertTrue(step.facts().contains(Fact.of("Inclusion proof", "5 hashes (RFC 9162)")), "" + step.facts());
    }

    @Test
    void aPendingEntryNamesTheDeadlineOfItsPromise() {
        assertTrue(
                LogWords.step(SampleReceipts.standing(null, false)).sentence().contains("by 2026-11-22T15:41:12Z"));
        assertEquals(Mark.quiet("Sequenced"), LogWords.mark(SampleReceipts.standing(17L, false)));
    }

    @Test
    void theFieldsHaveNamesForPeople() {
        assertEquals(
                List.of(
                        Fact.exact("Decision", "claim-0017"),
                        Fact.of("Outcome", "approve"),
                        Fact.of("Confidence, as stated", "0.93")),
                FieldWords.of(SampleReceipts.receipt(true, null, "VALID").fields()));
    }
}
