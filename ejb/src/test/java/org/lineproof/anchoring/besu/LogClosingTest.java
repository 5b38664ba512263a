package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.anchoring.besu.TestRegistry.ADMINISTRATOR;
import static org.lineproof.anchoring.besu.TestRegistry.STRANGER;
import static org.lineproof.anchoring.besu.TestRegistry.SUBMITTER;
import static org.lineproof.anchoring.besu.TestRegistry.first;
import static org.lineproof.anchoring.besu.TestRegistry.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.web3j.utils.Numeric;

/** How a log ends that cannot go on honestly: for ever, by the administrator, with its last head kept. */
@ExtendWith(DevelopmentChain.class)
class LogClosingTest {
    private static final NaiveTree TREE = NaiveTree.of("log", 20);
    private static final NaiveTree BOGUS = NaiveTree.of("bogus", 20);
    private static final Head LAST = new Head(8, TREE.root(8));

    private final EvidenceLog log = TestRegistry.log("lineage");
    private final EvidenceLog successor = TestRegistry.log("lineage/2");
    private final String id = hex(log);
    private TestRegistry registry;

    @BeforeEach
    void deployWithAnAnchoredLog(URI node) throws Exception {
        registry = new TestRegistry(node);
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
    }

    @AfterEach
    void hangUp() {
        registry.close();
    }

    @Test
    void aClosedLogTakesNoHeadAnyMore() throws Exception {
        close(LAST, null);
        assertEquals("ClosedLog(logId=" + id + ")", registry.refusal(step(log, TREE, 8, 12)));
        assertEquals("ClosedLog(logId=" + id + ")", registry.refusal(first(log, TREE, 8)), "nor the same one again");
    }

    @Test
    void theEventTellsTheLastHeadAndTheSuccessor() throws Exception {
        registry.open(successor);
        JsonNode event = close(LAST, successor).at("/logs/0");
        assertEquals(id, event.at("/topics/1").asText());
        assertEquals(hex(successor), event.at("/topics/2").asText());
        assertEquals(LAST, RegistryCalls.anchored(event.path("data").asText()));
    }

    @Test
    void theStateTellsThatALogIsClosedAndWhatFollows() throws Exception {
        registry.open(successor);
        assertEquals(false, closing(log).get(0));
        close(LAST, successor);
        assertEquals(true, closing(log).get(0));
        assertEquals(successor.id().hash(), new Hash((byte[]) closing(log).get(1)));
    }

    @Test
    void theSlotStillCommitsToTheLastHeadAndIsTheCommitmentOfNone() throws Exception {
        registry.open(successor);
        close(LAST, successor);
        Hash held = new Hash(RegistryCalls.word(registry.chain.view(registry.address(), RegistryCalls.headOf(log))));
        byte[] last = Numeric.toBytesPadded(BigInteger.valueOf(LAST.size()), Hash.LENGTH);
        byte[] preimage = ByteBuffer.allocate(4 * Hash.LENGTH)
                .put(RegistryCalls.tenantKey("demo").getValue())
                .put(last)
                .put(LAST.root().bytes())
                .put(successor.id().hash().bytes())
                .array();
        assertEquals(new Hash(org.web3j.crypto.Hash.sha3(preimage)), held);
        assertNotEquals(new Hash(RegistryCalls.commitment(log, LAST)), held);
    }

    @Test
    void theSuccessorGoesOn() throws Exception {
        registry.open(successor);
        close(LAST, successor);
        assertEquals(1, registry.anchor(first(successor, TREE, 3)).path("logs").size());
    }

    @Test
    void aLogMayEndWithoutSuccessorAndWithoutHead() throws Exception {
        registry.open(successor);
        JsonNode event = registry.execute(ADMINISTRATOR, RegistryCalls.close(successor, Head.NONE, null))
                .at("/logs/0");
        assertEquals("0x" + "0".repeat(64), event.at("/topics/2").asText());
        assertEquals("ClosedLog(logId=" + hex(successor) + ")", registry.refusal(first(successor, TREE, 3)));
    }

    @Test
    void anOperatorClosesAtWhateverHeadTheLedgerHolds(URI node) throws Exception {
        registry.open(successor);
        registry.anchor(step(log, TREE, 8, 12));
        NodeAccess access = NodeAccess.open(node);
        Head end = LogClosing.close(access, TestRegistry.ADMINISTRATOR_KEY, registry.address(), log, successor);
        assertEquals(new Head(12, TREE.root(12)), end);
        assertEquals(true, closing(log).get(0));
        assertEquals(
                Head.NONE,
                LogClosing.close(access, TestRegistry.ADMINISTRATOR_KEY, registry.address(), successor, null));
    }

    @Test
    void noSubmitterCloses() {
        String closing = RegistryCalls.close(log, LAST, null);
        assertTrue(registry.refusal(SUBMITTER, closing).startsWith("NotAdministrator("));
        assertTrue(registry.refusal(STRANGER, closing).startsWith("NotAdministrator("));
    }

    @Test
    void aLogIsClosedOnceAndForEver() throws Exception {
        registry.open(successor);
        close(LAST, null);
        assertEquals("ClosedLog(logId=" + id + ")", refusal(LAST, null));
        assertEquals("ClosedLog(logId=" + id + ")", refusal(LAST, successor));
        assertEquals("LogAlreadyOpen(logId=" + id + ")", registry.refusal(SUBMITTER, RegistryCalls.openLog(log)));
    }

    @Test
    void whoClosesNamesTheHeadThatIsHeld() {
        assertEquals("StaleHead(logId=" + id + ", oldSize=5)", refusal(new Head(5, TREE.root(5)), null));
        assertEquals("StaleHead(logId=" + id + ", oldSize=8)", refusal(new Head(8, BOGUS.root(8)), null));
    }

    @Test
    void aLogThatNobodyOpenedIsNeitherClosedNorASuccessor() {
        String closing = RegistryCalls.close(successor, Head.NONE, null);
        assertEquals("UnknownLog(logId=" + hex(successor) + ")", registry.refusal(ADMINISTRATOR, closing));
        assertEquals("UnknownLog(logId=" + hex(successor) + ")", refusal(LAST, successor));
    }

    @Test
    void aClosedLogIsNobodysSuccessor() throws Exception {
        registry.open(successor);
        registry.execute(ADMINISTRATOR, RegistryCalls.close(successor, Head.NONE, null));
        assertEquals("ClosedLog(logId=" + hex(successor) + ")", refusal(LAST, successor));
    }

    @Test
    void aLogDoesNotFollowItself() {
        assertEquals("OwnSuccessor(logId=" + id + ")", refusal(LAST, log));
    }

    @Test
    void aLogOfAnotherTenantIsNoSuccessor() throws Exception {
        registry.execute(ADMINISTRATOR, RegistryCalls.setSubmitter("second", SUBMITTER.address(), true));
        EvidenceLog foreign = new EvidenceLog(
                new TenantId("second"), successor.name(), successor.origin(), successor.firstKey(), log.openedAt());
        registry.open(foreign);
        // The successor's id is derived from the closed log's tenant, and that log was never opened.
        assertEquals("UnknownLog(logId=" + hex(successor) + ")", refusal(LAST, foreign));
    }

    @Test
    void aLogBrickedByAStolenKeyIsEndedAndNotOverwritten() throws Exception {
        EvidenceLog bricked = TestRegistry.log("audit");
        registry.open(bricked);
        registry.anchor(first(bricked, BOGUS, 19));
        String stranger = "StaleHead(logId=" + hex(bricked) + ", oldSize=0)";
        assertEquals(stranger, registry.refusal(first(bricked, TREE, 5)), "nobody takes the thief's head back");
        registry.execute(ADMINISTRATOR, RegistryCalls.setSubmitter("demo", SUBMITTER.address(), false));
        registry.execute(ADMINISTRATOR, RegistryCalls.setSubmitter("demo", STRANGER.address(), true));
        registry.execute(STRANGER, RegistryCalls.openLog(successor));
        Head bogus = new Head(19, BOGUS.root(19));
        registry.execute(ADMINISTRATOR, RegistryCalls.close(bricked, bogus, successor));
        assertEquals(successor.id().hash(), new Hash((byte[]) closing(bricked).get(1)));
    }

    private List<Object> closing(EvidenceLog log) throws Exception {
        return registry.chain.view(registry.address(), RegistryCalls.closingOf(log));
    }

    private JsonNode close(Head head, EvidenceLog next) throws Exception {
        return registry.execute(ADMINISTRATOR, RegistryCalls.close(log, head, next));
    }

    private String refusal(Head head, EvidenceLog next) {
        return registry.refusal(ADMINISTRATOR, RegistryCalls.close(log, head, next));
    }

    private static String hex(EvidenceLog log) {
        return "0x" + log.id().hash().hex();
    }
}
