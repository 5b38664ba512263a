package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence;
import org.lineproof.evidence.chain.ContractAccount;
import org.lineproof.evidence.chain.RegistryHead;

/** Proofs of anchors on a real chain, kept in a real database, checked with the verifier's own code. */
@ExtendWith(DevelopmentChain.class)
class ProofCaptureTest {
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
    void eachAnchorKeepsHeaderReceiptAccountAndSlots() throws Exception {
        AnchoredLogs.Grown one = logs.open("system/one", 3);
        AnchoredLogs.Grown two = logs.open("system/two", 4);
        logs.round(ledger);
        AnchorView view = logs.covering(one, 3).orElseThrow().view();
        AnchorProof proof = proof(view).orElseThrow();
        BlockEvidence block = BlockEvidence.unsealed(proof);
        Address contract = Address.ofHex(registry.address().toLowerCase(Locale.ROOT));

        assertEquals(view.blockHash(), block.hash());
        assertEquals(view.at().getEpochSecond(), block.header().timestamp());
        ContractAccount account = block.account(contract).orElseThrow();
        assertEquals(ConfiguredLedger.compiledCodeHash(), account.codeHash().hex());
        for (AnchoredLogs.Grown log : List.of(one, two)) {
            RegistryHead head = head(log);
            block.requireEvent(head, contract);
            block.requireSlot(head, account);
        }
    }

    @Test
    void anAdvanceHasAProofOfItsOwnHead() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(ledger);
        logs.grow(log, 30);
        logs.round(ledger);
        AnchoredLogs.Grown grown = new AnchoredLogs.Grown(log.log(), log.tree(), 30);
        AnchorProof proof = proof(logs.covering(log, 30).orElseThrow().view()).orElseThrow();

        Address contract = Address.ofHex(registry.address().toLowerCase(Locale.ROOT));
        BlockEvidence.unsealed(proof).requireEvent(head(grown), contract);
    }

    @Test
    void aNodeThatCannotGiveAProofStopsNothing() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(without(new LedgerRefusal("the method debug is not allowed")));
        assertEquals(List.of(State.SUBMITTED, State.MINED, State.FINAL), logs.states(log));
        assertEquals(Optional.empty(), proof(logs.covering(log, 3).orElseThrow().view()));

        logs.grow(log, 4);
        logs.round(without(new LedgerUnavailable("no answer")));
        assertEquals(4, logs.covering(log, 4).orElseThrow().view().treeSize());
    }

    @Test
    void aProofThatWasMissedIsTakenInALaterRound() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(without(new LedgerUnavailable("no answer")));
        AnchorView view = logs.covering(log, 3).orElseThrow().view();
        assertEquals(Optional.empty(), proof(view));

        logs.round(ledger);
        assertTrue(proof(view).isPresent());
        assertEquals(3, logs.states(log).size(), "nothing is anchored anew");
    }

    @Test
    void afterAnHourAProofIsAskedForInOneMinuteOfEachHour() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(without(new LedgerUnavailable("no answer")));
        AnchorView view = logs.covering(log, 3).orElseThrow().view();

        logs.wait(Duration.ofMinutes(90));
        logs.round(ledger);
        assertEquals(Optional.empty(), proof(view), "not in its minute");
        logs.wait(Duration.ofMinutes(30).plusSeconds(20));
        logs.round(ledger);
        assertTrue(proof(view).isPresent());
    }

    @Test
    void onTheSeventhDayAProofIsStillAskedFor() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(without(new LedgerUnavailable("no answer")));

        logs.wait(Duration.ofHours(7 * 24 - 1).plusSeconds(59));
        logs.round(ledger);
        assertTrue(proof(logs.covering(log, 3).orElseThrow().view()).isPresent());
        assertEquals(0, logs.givenUp());
    }

    @Test
    void afterSevenDaysAProofIsGivenUpAndCounted() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(without(new LedgerUnavailable("no answer")));
        assertEquals(0, logs.givenUp());

        logs.wait(Duration.ofDays(7).plusSeconds(10));
        logs.round(ledger);
        assertEquals(Optional.empty(), proof(logs.covering(log, 3).orElseThrow().view()));
        assertEquals(1, logs.givenUp());
    }

    @Test
    void aProofIsReadByWhoeverHasAHeadInItAndChangedByNobody() throws Exception {
        AnchoredLogs.Grown log = logs.open("lineage", 3);
        logs.round(ledger);
        String transaction = logs.covering(log, 3).orElseThrow().transaction();

        assertTrue(proof(logs.covering(log, 3).orElseThrow().view()).isPresent());
        Optional<AnchorProof> seen =
                TestDatabase.shared().asTenant(new AnchoredLogs().tenant(), em -> new Anchors(em).proof(transaction));
        assertEquals(Optional.empty(), seen);
        for (String sql : List.of("update anchor_proof set proof = '{}'", "delete from anchor_proof")) {
            PersistenceException refused = assertThrows(
                    PersistenceException.class,
                    () -> TestDatabase.shared()
                            .asPublisher(em -> em.createNativeQuery(sql).executeUpdate()));
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
    }

    private Optional<AnchorProof> proof(AnchorView view) {
        return logs.proof(view.transaction());
    }

    private static RegistryHead head(AnchoredLogs.Grown log) {
        return new RegistryHead(
                log.log().tenant().value(),
                log.log().id(),
                log.size(),
                log.tree().root(log.size()));
    }

    /** The real ledger, but for proofs. */
    private AnchorLedger without(Exception answer) {
        return (AnchorLedger) Proxy.newProxyInstance(
                AnchorLedger.class.getClassLoader(),
                new Class<?>[] {AnchorLedger.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("proof")) {
                        throw answer;
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
