package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.evidence.digest.Word;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.inference.entity.proof.NodeAnswer.Answer;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.inference.entity.proof.RecordingOrder;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.web.portal.wording.Step;
import org.lineproof.web.rest.view.trust.OnChainJson;

class ChainWordsTest {
    private static final UUID RECEIPT = new UUID(1, 2);
    private static final TenantId TENANT = new TenantId("demo");
    private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
    private static final ChainOpinion.Source NODE =
            new ChainOpinion.Source("http://node (anvil)", "development chain", 31_337, "0x" + "12".repeat(20), 7);

    private static NodeAnswer said(ChainOpinion opinion) {
        return new NodeAnswer(RECEIPT, TENANT, Answer.HOLDS, opinion, AT);
    }

    private static Step step(ProofOnChain proof) {
        return ChainWords.step(proof).orElseThrow();
    }

    @Test
    void whereNobodyWasAskedNothingIsSaid() {
        assertEquals(Optional.empty(), ChainWords.step(new ProofOnChain(null, null, null)));
    }

    @Test
    void aNodeThatAgreesIsNoVerdict() {
        Step step = step(new ProofOnChain(said(new ChainOpinion.Holds(NODE)), null, null));
        assertEquals("Agrees", step.mark().word());
        assertEquals(
                "One node of a development chain says the proof holds, at block 7; so do we. It is that node's word;"
                        + " the verdict is our own.",
                step.sentence());
    }

    @Test
    void aNodeThatContradictsIsShownAsAnIncident() {
        ProofOnChain proof = new ProofOnChain(said(new ChainOpinion.Fails(NODE)), null, null);
        assertEquals("In dispute", step(proof).mark().word());
        assertTrue(
                step(proof).sentence().contains("ours counts: an incident"),
                step(proof).sentence());
        ObjectNode json = OnChainJson.of(proof);
        assertTrue(json.at("/node/inDispute").booleanValue());
        assertEquals("FAILS", json.at("/node/answer").textValue());
        assertEquals("HOLDS", json.at("/node/own").textValue());
        assertEquals("not-ordered", json.at("/recording/state").textValue());
    }

    @Test
    void aDeadNodeSaysNothing() {
        Step step = step(new ProofOnChain(said(new ChainOpinion.Unknown("no answer", true)), null, null));
        assertEquals("Not yet", step.mark().word());
        assertTrue(step.sentence().startsWith("Not found out: no answer."), step.sentence());
    }

    @Test
    void aRefusedRecordingSaysWhy() {
        RecordingOrder order = RecordingOrder.refused(RECEIPT, TENANT, "a signal is personal", AT);
        Step step = step(new ProofOnChain(null, order, null));
        assertEquals("Not recorded: a signal is personal.", step.sentence());
    }

    @Test
    void aRecordingNamesItsTransactionAndTheSortOfChain() {
        RecordingOrder order = RecordingOrder.of(RECEIPT, TENANT, Word.of(1), AT);
        String transaction = "0x" + "ab".repeat(32);
        RecordingView view = new RecordingView(
                RecordingEvent.State.RECORDED,
                "development chain",
                31_337,
                "0x" + "12".repeat(20),
                transaction,
                9L,
                "0x" + "cd".repeat(32),
                AT,
                null);
        ProofOnChain proof = new ProofOnChain(said(new ChainOpinion.Holds(NODE)), order, view);
        assertEquals("Recorded", step(proof).mark().word());
        assertTrue(
                step(proof).sentence().endsWith("Recorded on a development chain."),
                step(proof).sentence());
        ObjectNode json = OnChainJson.of(proof);
        assertEquals("recorded", json.at("/recording/state").textValue());
        assertEquals(transaction, json.at("/recording/transaction").textValue());
        assertEquals(9, json.at("/recording/block").longValue());
    }
}
