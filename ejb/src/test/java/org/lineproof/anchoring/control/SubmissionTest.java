package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;

/** What becomes of transactions that no block takes, that a block takes in vain, or that are too many. */
@ExtendWith(DevelopmentChain.class)
class SubmissionTest {
    private final AnchoredLogs logs = new AnchoredLogs();
    private TestRegistry registry;
    private RegistryLedger ledger;
    private AnchoredLogs.Grown log;

    @BeforeEach
    void deployWithAnAnchoredLog(URI node) throws Exception {
        registry = TestRegistry.withNewSubmitter(node, logs.tenant().value());
        ledger = registry.ledger();
        log = logs.open("lineage", 3);
        logs.round(ledger);
    }

    @AfterEach
    void hangUp() {
        ledger.close();
        registry.close();
    }

    @Test
    void aTransactionThatBlocksPassOverIsReplacedUnderItsNumber() throws Exception {
        logs.haste(2);
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            held.fund(registry.submitter());
            submitted(8);
            held.passOver(5);
            logs.wait(AnchoredLogs.PATIENCE);
            logs.round(ledger);
            held.mine();
            logs.round(ledger);
        }
        assertEquals(8, logs.covering(log, 8).orElseThrow().view().treeSize());
        assertEquals(3, ledger.turn().nonce(), "opening, first head, and one number for the two attempts");
        assertEquals(
                List.of(State.SUBMITTED, State.SUBMITTED, State.LOST, State.MINED, State.FINAL),
                logs.states(log).subList(3, 8));
        assertEquals(0, logs.underWay(registry.submitter()));
    }

    @Test
    void aReplacementThatThePoolRefusesLosesNothing() throws Exception {
        logs.haste(0);
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            submitted(8);
            held.passOver(5);
            logs.wait(AnchoredLogs.PATIENCE);
            logs.round(ledger);
            assertEquals(
                    2, logs.underWay(registry.submitter()), "a replacement at the same price, which Anvil refuses");
            held.mine();
            logs.round(ledger);
        }
        assertEquals(8, logs.covering(log, 8).orElseThrow().view().treeSize());
        assertEquals(0, logs.underWay(registry.submitter()));
    }

    @Test
    void nothingIsReplacedWhileTheNetworkIsHalted() throws Exception {
        logs.haste(2);
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            submitted(8);
            for (int i = 0; i < 5; i++) {
                logs.wait(AnchoredLogs.PATIENCE);
                logs.round(ledger);
            }
            assertEquals(1, logs.underWay(registry.submitter()));
            held.mine();
            logs.round(ledger);
        }
        assertEquals(8, logs.covering(log, 8).orElseThrow().view().treeSize());
    }

    @Test
    void nothingNewIsSignedWhileSomethingIsUnderWay() throws Exception {
        logs.haste(0);
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            submitted(8);
            long recorded = logs.recorded(registry.submitter());
            for (int size = 9; size < 14; size++) {
                logs.grow(log, size);
                logs.open("system/s" + size, 1);
                logs.round(ledger);
            }
            assertEquals(recorded, logs.recorded(registry.submitter()));
            held.mine();
            logs.round(ledger);
            assertTrue(logs.recorded(registry.submitter()) > recorded, "and then it goes on");
        }
    }

    @Test
    void aTransactionThatTheNodeForgotIsSentAgainUnchanged() throws Exception {
        logs.haste(0);
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            submitted(8);
            held.forgetPool();
            logs.round(ledger);
            held.mine();
            logs.round(ledger);
        }
        assertEquals(8, logs.covering(log, 8).orElseThrow().view().treeSize());
        assertEquals(State.FINAL, logs.states(log).get(5), "no second transaction");
    }

    @Test
    void afterABatchRevertedInItsBlockItsHeadsGoOneByOne() throws Exception {
        AnchoredLogs.Grown other = logs.open("audit", 3);
        logs.round(ledger);
        logs.haste(0);
        registry.admitStranger(logs.tenant().value());
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            registry.anchorAsStranger(new HeadAdvance(
                    other.log(), other.head(3), other.head(5), other.tree().consistency(3, 5)));
            logs.grow(log, 8);
            logs.grow(other, 9);
            logs.round(ledger);
            held.mine();
            logs.round(ledger);
            assertTrue(logs.states(log).contains(State.LOST), "the stranger's head came first and the batch reverted");
            held.mine();
            logs.round(ledger);
        }
        String alone = logs.covering(log, 8).orElseThrow().transaction();
        assertEquals(5, logs.covering(other, 5).orElseThrow().view().treeSize(), "the stranger's head is ours, too");
        logs.patience();
        logs.round(ledger);
        assertFalse(alone.equals(logs.covering(other, 9).orElseThrow().transaction()));
    }

    @Test
    void manyLogsAreBroughtWithFewEnoughTransactionsAtOnce() throws Exception {
        List<AnchoredLogs.Grown> many = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            many.add(logs.open("system/s" + i, 2));
        }
        long before = logs.recorded(registry.submitter());
        logs.round(ledger);
        assertEquals(101, logs.recorded(registry.submitter()) - before, "a hundred openings, one batch of first heads");
        logs.round(ledger);
        for (AnchoredLogs.Grown one : many) {
            assertEquals(Match.SAME, ledger.match(one.log(), one.head(2)));
        }
    }

    @Test
    void aClosedLogStopsAloneAndSaysSo() throws Exception {
        AnchoredLogs.Grown other = logs.open("audit", 3);
        registry.closeLog(log.log());
        logs.grow(log, 8);
        LedgerRefusal refusal = assertThrows(LedgerRefusal.class, () -> logs.round(ledger));
        assertTrue(refusal.getMessage().contains("lineage: was closed on the ledger"), refusal.getMessage());
        assertEquals(Match.ENDED, ledger.match(log.log(), log.head(3)));
        assertEquals(3, logs.covering(other, 3).orElseThrow().view().treeSize());
    }

    @Test
    void aTransactionBehindAGapIsGivenUpAndItsHeadsAreBroughtAgain() throws Exception {
        SignedTransaction beyond = ledger.signAdvances(
                List.of(new HeadAdvance(
                        log.log(), log.head(3), log.head(8), log.tree().consistency(3, 8))),
                ledger.turn().nonce() + 3);
        logs.recordUnsent(log, 8, beyond, ledger);
        logs.grow(log, 8);
        logs.round(ledger);
        assertEquals(List.of(State.SUBMITTED, State.LOST), logs.states(log).subList(3, 5));
        assertEquals(8, logs.covering(log, 8).orElseThrow().view().treeSize());
    }

    private void submitted(int size) throws Exception {
        logs.grow(log, size);
        logs.round(ledger);
        assertEquals(State.SUBMITTED, logs.states(log).get(3));
        assertEquals(Match.SAME, ledger.match(log.log(), new Head(3, log.tree().root(3))), "no block holds it yet");
    }
}
