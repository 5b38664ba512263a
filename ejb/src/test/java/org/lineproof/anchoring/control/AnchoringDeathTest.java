package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.entity.AnchorEvent.State;

/**
 * A node that dies before a step of its round: a question to the ledger or a write to the database. The next node finds
 * the same database and the same ledger, and nothing else. Every build tries each third step, -Pslow all of them.
 */
@ExtendWith(DevelopmentChain.class)
class AnchoringDeathTest {

    private static final int STRIDE = 3;
    private static final int FEWEST_STEPS = 20;

    /** Whether a node died that was to die before this step; else its round has no such step. */
    @FunctionalInterface
    private interface Death {
        boolean before(int step) throws Exception;
    }

    @Test
    void whereverANodeDiesTheNextOneBringsEveryHeadOnce(URI node) throws Exception {
        everyStep("with blocks at once", STRIDE, step -> dies(node, step));
    }

    @Test
    void whereverANodeDiesBeforeABlockComesTheNextOneBringsEveryHeadOnce(URI node) throws Exception {
        everyStep("with blocks held", STRIDE, step -> diesWhileBlocksAreHeld(node, step));
    }

    @Test
    @Tag("slow")
    void theSameBeforeEachSingleStep(URI node) throws Exception {
        everyStep("with blocks at once", 1, step -> dies(node, step));
        everyStep("with blocks held", 1, step -> diesWhileBlocksAreHeld(node, step));
    }

    private static void everyStep(String how, int stride, Death death) throws Exception {
        int deaths = 0;
        while (death.before(deaths * stride)) {
            deaths++;
        }
        System.out.println("anchoring: died before each of " + deaths + " steps " + how + ", every " + stride + ".");
        assertTrue(deaths * stride > FEWEST_STEPS, () -> "too few steps " + how);
    }

    private static boolean dies(URI node, int steps) throws Exception {
        try (Scene scene = new Scene(node)) {
            boolean died = scene.dies(steps);
            scene.logs.round(scene.ledger);
            scene.logs.round(scene.ledger);
            scene.assertBroughtOnce(steps);
            return died;
        }
    }

    private static boolean diesWhileBlocksAreHeld(URI node, int steps) throws Exception {
        try (Scene scene = new Scene(node)) {
            scene.logs.haste(0);
            Fuse fuse = Fuse.death(steps);
            boolean died = false;
            try (TestRegistry.HeldBlocks held = scene.registry.holdBlocks()) {
                for (int round = 0; round < 6; round++) {
                    died |= scene.dies(fuse);
                    if (round % 2 == 1) {
                        held.mine();
                    }
                }
            }
            scene.logs.patience();
            scene.logs.round(scene.ledger);
            scene.logs.round(scene.ledger);
            scene.assertBroughtOnce(steps);
            return died;
        }
    }

    /** A log that is anchored and has grown, and one that is to be opened. */
    private static final class Scene implements AutoCloseable {
        private final AnchoredLogs logs = new AnchoredLogs();
        private final TestRegistry registry;
        private final RegistryLedger ledger;
        private final AnchoredLogs.Grown grown;
        private final AnchoredLogs.Grown fresh;

        Scene(URI node) throws Exception {
            registry = TestRegistry.withNewSubmitter(node, logs.tenant().value());
            ledger = registry.ledger();
            grown = logs.open("lineage", 3);
            logs.round(ledger);
            logs.grow(grown, 9);
            fresh = logs.open("audit", 5);
        }

        boolean dies(int steps) throws Exception {
            return dies(Fuse.death(steps));
        }

        boolean dies(Fuse fuse) throws Exception {
            try {
                logs.round(ledger, fuse);
                return false;
            } catch (Fuse.Blown e) {
                return true;
            }
        }

        void assertBroughtOnce(int steps) throws Exception {
            String where = "after a death before step " + steps;
            assertEquals(Match.SAME, ledger.match(grown.log(), grown.head(9)), where);
            assertEquals(Match.SAME, ledger.match(fresh.log(), fresh.head(5)), where);
            assertEquals(9, logs.covering(grown, 4).orElseThrow().view().treeSize(), where);
            assertEquals(5, logs.covering(fresh, 1).orElseThrow().view().treeSize(), where);
            assertEquals(2, Collections.frequency(logs.states(grown), State.FINAL), where);
            assertEquals(1, Collections.frequency(logs.states(fresh), State.FINAL), where);
            assertTrue(isProven(grown, 9) && isProven(fresh, 5), where);
            assertEquals(0, logs.underWay(registry.submitter()), where);
            assertEquals(
                    logs.recorded(registry.submitter()),
                    ledger.turn().nonce(),
                    "every recorded transaction is in a block, " + where);
        }

        private boolean isProven(AnchoredLogs.Grown log, long size) {
            return logs.proof(logs.covering(log, size).orElseThrow().transaction())
                    .isPresent();
        }

        @Override
        public void close() {
            ledger.close();
            registry.close();
        }
    }
}
