package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.Collections;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.entity.AnchorEvent.State;

/** Two application nodes on one database with one submitter's key. */
@ExtendWith(DevelopmentChain.class)
class TwoNodesTest {
    private static final int ROUNDS = 10;

    private final AnchoredLogs logs = new AnchoredLogs();
    private TestRegistry registry;
    private AnchoredLogs.Grown log;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = TestRegistry.withNewSubmitter(node, logs.tenant().value());
        log = logs.open("lineage", 1);
    }

    @AfterEach
    void hangUp() {
        registry.close();
    }

    @Test
    void oneOfTwoNodesAtOnceHasTheTurn() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (RegistryLedger one = registry.ledger();
                RegistryLedger two = registry.ledger();
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                logs.grow(log, round);
                Future<Boolean> first = nodes.submit(() -> turn(start, one));
                Future<Boolean> second = nodes.submit(() -> turn(start, two));
                assertTrue(first.get() | second.get(), "one node at least had the turn");
            }
            assertEquals(ROUNDS, Collections.frequency(logs.states(log), State.FINAL));
            assertEquals(ROUNDS, Collections.frequency(logs.states(log), State.SUBMITTED));
            assertEquals(ROUNDS + 1, one.turn().nonce(), "the opening, and one transaction a head");
        }
    }

    /** A node whose connection to the database broke has lost the lock and does not know it. */
    @Test
    void aNodeOvertakenBeforeAnyOfItsStepsDoesNoHarm() throws Exception {
        try (RegistryLedger ledger = registry.ledger()) {
            logs.round(ledger);
            int size = 1;
            boolean overtaken = true;
            for (int step = 0; overtaken; step++) {
                size++;
                logs.grow(log, size);
                logs.haste(0);
                overtaken = overtaken(ledger, step);
                logs.patience();
                logs.round(ledger);
                logs.round(ledger);
                assertEquals(AnchorLedger.Match.SAME, ledger.match(log.log(), log.head(size)), "step " + step);
                assertEquals(size, logs.covering(log, size).orElseThrow().view().treeSize(), "step " + step);
                assertEquals(0, logs.underWay(registry.submitter()), "step " + step);
            }
            System.out.println("anchoring: overtaken before each of " + (size - 2) + " steps");
            assertTrue(size > 8, "overtaken " + size + " times");
        }
    }

    /** Two nodes sign for the same number before either has recorded its transaction. */
    @Test
    void whatCannotBeRecordedIsNotSent() throws Exception {
        try (RegistryLedger ledger = registry.ledger()) {
            logs.round(ledger);
            long next = ledger.turn().nonce();
            SignedTransaction one = ledger.signNothing(next, 1, 0);
            SignedTransaction two = ledger.signNothing(next, 2, 0);
            logs.recordUnsent(one, ledger);
            assertThrows(PersistenceException.class, () -> logs.recordUnsent(two, ledger));
        }
    }

    private boolean overtaken(RegistryLedger ledger, int step) throws Exception {
        Fuse other = Fuse.interruption(step, () -> logs.round(ledger));
        try {
            logs.round(ledger, other);
        } catch (LedgerRefusal | PersistenceException e) {
            // Refused by the chain or by the database: the next round goes on from what they hold.
        }
        return other.isBurnt();
    }

    private boolean turn(CyclicBarrier start, AnchorLedger ledger) throws Exception {
        start.await();
        return logs.turn(ledger);
    }
}
