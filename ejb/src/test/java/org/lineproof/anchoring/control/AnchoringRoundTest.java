package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.LedgerKind;

/** Rounds over a real PostgreSQL and a real chain, and the places where one may be cut off. */
@ExtendWith(DevelopmentChain.class)
class AnchoringRoundTest {
    private final AnchoredLogs logs = new AnchoredLogs();
    private TestRegistry registry;
    private RegistryLedger ledger;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = TestRegistry.withNewSubmitter(node, logs.tenant().value());
        ledger = registry.ledger();
    }

    @AfterEach
    void hangUp() {
        ledger.close();
        registry.close();
    }

    @Test
    void aNewLogIsOpenedAndAnchored() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 12);
        logs.round(ledger);
        assertEquals(List.of(State.SUBMITTED, State.MINED, State.FINAL), logs.states(log));
        assertEquals(AnchorLedger.Match.SAME, ledger.match(log.log(), log.head(12)));
        assertEquals(12, logs.covering(log, 5).orElseThrow().view().treeSize());
        assertEquals(
                "development chain", logs.covering(log, 5).orElseThrow().view().kind());
    }

    @Test
    void manyHeadsShareOneTransaction() throws Exception {
        AnchoredLogs.Grown one = logs.open("system/one", 3);
        AnchoredLogs.Grown two = logs.open("system/two", 4);
        logs.round(ledger);
        assertEquals(
                logs.covering(one, 1).orElseThrow().transaction(),
                logs.covering(two, 1).orElseThrow().transaction());
    }

    @Test
    void aGrownLogIsAdvancedByProofAndAnUnchangedOneLeftAlone() throws Exception {
        AnchoredLogs.Grown grown = logs.open("lineage", 3);
        AnchoredLogs.Grown still = logs.open("audit", 3);
        logs.round(ledger);
        logs.grow(grown, 30);
        logs.round(ledger);
        assertEquals(30, logs.covering(grown, 4).orElseThrow().view().treeSize());
        assertEquals(3, logs.covering(grown, 3).orElseThrow().view().treeSize());
        assertEquals(3, logs.states(still).size());
    }

    @Test
    void theRawReceiptStaysReadableForTheTenant() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(ledger);
        String transaction = logs.covering(log, 3).orElseThrow().transaction();
        assertTrue(logs.receipt(transaction).orElseThrow().receipt().contains(transaction));
        assertTrue(new AnchoredLogs().receipt(transaction).isEmpty(), "another tenant sees nothing");
    }

    @Test
    void aCrashAfterRecordingAndBeforeSendingIsMadeGood() throws Exception {
        AnchoredLogs.Grown log = openedOnTheLedger("lineage", 3);
        SignedTransaction unsent =
                ledger.signAdvances(List.of(first(log, 3)), ledger.turn().nonce());
        logs.recordUnsent(log, 3, unsent, ledger);
        logs.round(ledger);
        assertEquals(unsent.hash(), logs.covering(log, 3).orElseThrow().transaction());
        assertEquals(List.of(State.SUBMITTED, State.MINED, State.FINAL), logs.states(log));
    }

    @Test
    void aCrashAfterSendingAndBeforeTheBlockWasRecordedIsMadeGood() throws Exception {
        AnchoredLogs.Grown log = openedOnTheLedger("lineage", 3);
        SignedTransaction sent =
                ledger.signAdvances(List.of(first(log, 3)), ledger.turn().nonce());
        logs.recordUnsent(log, 3, sent, ledger);
        ledger.send(sent);
        logs.round(ledger);
        assertEquals(sent.hash(), logs.covering(log, 3).orElseThrow().transaction());
    }

    @Test
    void anAnchorThatTheDatabaseLostIsTakenFromTheLedger() throws Exception {
        AnchoredLogs.Grown log = openedOnTheLedger("lineage", 3);
        SignedTransaction sent =
                ledger.signAdvances(List.of(first(log, 3)), ledger.turn().nonce());
        land(sent);
        logs.grow(log, 9);
        logs.round(ledger);
        assertEquals(sent.hash(), logs.covering(log, 3).orElseThrow().transaction());
        assertEquals(9, logs.covering(log, 4).orElseThrow().view().treeSize());
    }

    @Test
    void aTransactionThatLostItsPlaceIsReplaced() throws Exception {
        AnchoredLogs.Grown log = openedOnTheLedger("lineage", 3);
        SignedTransaction late =
                ledger.signAdvances(List.of(first(log, 3)), ledger.turn().nonce());
        logs.recordUnsent(log, 3, late, ledger);
        openedOnTheLedger("audit", 1);
        logs.round(ledger);
        assertEquals(State.LOST, logs.states(log).get(1));
        assertNotEquals(late.hash(), logs.covering(log, 3).orElseThrow().transaction());
    }

    @Test
    void anotherHistoryOnTheLedgerStopsThatLogAlone() throws Exception {
        AnchoredLogs.Grown forked = openedOnTheLedger("lineage", 9);
        AnchoredLogs.Grown other = logs.open("audit", 4);
        Head foreign = new Head(5, NaiveTree.of("foreign", 5).root(5));
        land(ledger.signAdvances(
                List.of(new HeadAdvance(forked.log(), Head.NONE, foreign, List.of())),
                ledger.turn().nonce()));
        LedgerRefusal refusal = assertThrows(LedgerRefusal.class, () -> logs.round(ledger));
        assertTrue(refusal.getMessage().contains("the ledger holds size 5"), refusal.getMessage());
        assertEquals(List.of(), logs.states(forked));
        assertEquals(4, logs.covering(other, 1).orElseThrow().view().treeSize());
    }

    @Test
    void oneHeadThatTheLedgerRefusesDoesNotHoldUpTheOthers() throws Exception {
        AnchoredLogs.Grown good = logs.open("lineage", 3);
        AnchoredLogs.Grown bad = logs.open("audit", 3);
        logs.round(ledger);
        logs.grow(good, 8);
        logs.rewrite(bad, 8);
        LedgerRefusal refusal = assertThrows(LedgerRefusal.class, () -> logs.round(ledger));
        assertTrue(refusal.getMessage().contains("audit at size 8: InconsistentHistory"), refusal.getMessage());
        assertEquals(8, logs.covering(good, 4).orElseThrow().view().treeSize());
        assertTrue(logs.covering(bad, 4).isEmpty());
    }

    @Test
    void aDeadLedgerIsCaughtUpWithLater() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        URI dead = URI.create("http://127.0.0.1:1");
        try (RegistryLedger away =
                new RegistryLedger(LedgerKind.BESU, dead, registry.address(), TestRegistry.SUBMITTER_KEY)) {
            assertThrows(LedgerUnavailable.class, () -> logs.round(away));
        }
        logs.grow(log, 20);
        logs.round(ledger);
        assertEquals(20, logs.covering(log, 1).orElseThrow().view().treeSize());
    }

    @Test
    void aLogWaitsFromItsRequestUntilALedgerCoversIt() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.record(AnchorEvent.requested(log.log(), log.head(3), LedgerKind.ANVIL, AnchoredLogs.NOW));
        assertEquals(AnchoredLogs.NOW, logs.waitingSince().orElseThrow());
        logs.round(ledger);
        assertTrue(logs.waitingSince().isEmpty());
    }

    private AnchoredLogs.Grown openedOnTheLedger(String name, int size) throws Exception {
        AnchoredLogs.Grown log = logs.open(name, size);
        land(ledger.signOpening(log.log(), ledger.turn().nonce()));
        return log;
    }

    private void land(SignedTransaction transaction) throws Exception {
        ledger.send(transaction);
        assertTrue(ledger.inclusion(transaction.hash(), Duration.ofSeconds(20))
                .orElseThrow()
                .succeeded());
    }

    private static HeadAdvance first(AnchoredLogs.Grown log, int size) {
        return new HeadAdvance(log.log(), Head.NONE, log.head(size), List.of());
    }
}
