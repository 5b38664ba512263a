package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.anchoring.besu.TestRegistry.first;
import static org.lineproof.anchoring.besu.TestRegistry.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.control.LedgerReading.AnchoredHead;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.transparency.entity.EvidenceLog;

@ExtendWith(DevelopmentChain.class)
class RegistryLedgerTest {
    private static final NaiveTree TREE = NaiveTree.of("log", 20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EvidenceLog log = TestRegistry.log("lineage");
    private TestRegistry registry;
    private RegistryLedger ledger;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = new TestRegistry(node);
        ledger = registry.ledger();
    }

    @AfterEach
    void hangUp() {
        ledger.close();
        registry.close();
    }

    @Test
    void anAnvilIsADevelopmentChainWhateverTheConfigurationSays() throws Exception {
        assertEquals(LedgerKind.ANVIL, ledger.identity().kind());
        assertEquals("development chain", ledger.identity().kind().words());
    }

    @Test
    void anAddressWithoutContractIsRefusedWithTheCure(URI node) {
        String nowhere = "0x" + "12".repeat(20);
        try (RegistryLedger lost = new RegistryLedger(LedgerKind.BESU, node, nowhere, TestRegistry.SUBMITTER_KEY)) {
            LedgerRefusal refusal = assertThrows(LedgerRefusal.class, lost::identity);
            assertTrue(refusal.getMessage().contains("lineproof.ledger.contract"));
        }
    }

    @Test
    void aLogGoesFromUnopenedToItsHead() throws Exception {
        assertEquals(Match.NOT_OPEN, ledger.match(log, Head.NONE));
        land(signOpening(log));
        assertEquals(Match.SAME, ledger.match(log, Head.NONE));
        land(signAdvances(first(log, TREE, 3)));
        assertEquals(Match.SAME, ledger.match(log, new Head(3, TREE.root(3))));
        assertEquals(Match.OTHER, ledger.match(log, Head.NONE));
        assertEquals(Match.OTHER, ledger.match(log, new Head(3, TREE.root(4))));
    }

    @Test
    void theNewestHeadIsFoundAmongTheEvents() throws Exception {
        assertEquals(Optional.empty(), ledger.newest(log, 0));
        land(signOpening(log));
        land(signAdvances(first(log, TREE, 3)));
        Inclusion inclusion = land(signAdvances(step(log, TREE, 3, 20)));
        AnchoredHead expected = new AnchoredHead(new Head(20, TREE.root(20)), inclusion.transaction());
        assertEquals(Optional.of(expected), ledger.newest(log, 0));
    }

    @Test
    void eventsAreAskedForInRangesThatBesuAnswersAndNoFurtherBackThanNeeded(URI node) throws Exception {
        land(signOpening(log));
        Inclusion inclusion = land(signAdvances(first(log, TREE, 3)));
        registry.mine(120);
        try (RecordingProxy proxy = new RecordingProxy(node);
                RegistryLedger watched = registry.ledger(proxy.address(), 50)) {
            assertEquals(
                    inclusion.transaction(),
                    watched.newest(log, 0).orElseThrow().transaction());
            assertEquals(3, proxy.asked("eth_getLogs").size());
            for (JsonNode range : proxy.asked("eth_getLogs")) {
                long from = Long.decode(range.at("/0/fromBlock").asText());
                long to = Long.decode(range.at("/0/toBlock").asText());
                assertTrue(to - from < 50, () -> range.toString());
            }
            assertEquals(Optional.empty(), watched.newest(log, inclusion.block() + 110));
            assertEquals(4, proxy.asked("eth_getLogs").size());
            assertEquals(Optional.empty(), watched.newest(TestRegistry.log("unopened"), 0));
            assertEquals(4, proxy.asked("eth_getLogs").size(), "the contract tells that there is nothing to look for");
        }
        assertTrue(RegistryReading.EVENT_BLOCKS <= 5_000, "Besu's default limit");
    }

    @Test
    void aTransactionSentAgainCountsOnce() throws Exception {
        SignedTransaction opening = signOpening(log);
        ledger.send(opening);
        ledger.send(opening);
        Inclusion inclusion = ledger.inclusion(opening.hash(), PATIENCE).orElseThrow();
        ledger.send(opening);
        assertEquals(inclusion, ledger.inclusion(opening.hash(), Duration.ZERO).orElseThrow());
    }

    @Test
    void aTransactionWhosePlaceIsTakenIsRefused() throws Exception {
        SignedTransaction late = signOpening(TestRegistry.log("late"));
        land(signOpening(log));
        assertThrows(LedgerRefusal.class, () -> ledger.send(late));
        assertEquals(Optional.empty(), ledger.inclusion(late.hash(), Duration.ZERO));
    }

    @Test
    void aBatchThatWouldRevertIsRefusedBeforeItIsSigned() throws Exception {
        land(signOpening(log));
        HeadAdvance good = first(log, TREE, 3);
        HeadAdvance bad = first(TestRegistry.log("unopened"), TREE, 3);
        LedgerRefusal refusal = assertThrows(LedgerRefusal.class, () -> signAdvances(good, bad));
        assertTrue(refusal.getMessage().startsWith("UnknownLog("), refusal.getMessage());
    }

    @Test
    void aTransactionThatRevertsInItsBlockDidNotSucceed() throws Exception {
        land(signOpening(log));
        try (TestRegistry.HeldBlocks held = registry.holdBlocks()) {
            SignedTransaction one = signAdvances(first(log, TREE, 3));
            ledger.send(one);
            SignedTransaction two = ledger.signAdvances(List.of(first(log, TREE, 5)), one.nonce() + 1);
            ledger.send(two);
            held.mine();
            assertTrue(ledger.inclusion(one.hash(), PATIENCE).orElseThrow().succeeded());
            assertFalse(ledger.inclusion(two.hash(), PATIENCE).orElseThrow().succeeded());
        }
    }

    @Test
    void theRawReceiptAndBlockAreKept() throws Exception {
        Inclusion inclusion = land(signOpening(log));
        assertTrue(inclusion.receipt().contains("\"logsBloom\""));
        assertTrue(inclusion.blockHeader().contains("\"receiptsRoot\""));
        assertTrue(inclusion.blockHeader().contains(inclusion.blockHash()));
    }

    @Test
    void aPrintedLedgerDoesNotShowItsKey() {
        assertFalse(ledger.toString().contains(TestRegistry.SUBMITTER_KEY));
    }

    private SignedTransaction signOpening(EvidenceLog opened) throws Exception {
        return ledger.signOpening(opened, ledger.turn().nonce());
    }

    private SignedTransaction signAdvances(HeadAdvance... advances) throws Exception {
        return ledger.signAdvances(List.of(advances), ledger.turn().nonce());
    }

    private Inclusion land(SignedTransaction transaction) throws Exception {
        ledger.send(transaction);
        Inclusion inclusion = ledger.inclusion(transaction.hash(), PATIENCE).orElseThrow();
        assertTrue(inclusion.succeeded());
        return inclusion;
    }
}
