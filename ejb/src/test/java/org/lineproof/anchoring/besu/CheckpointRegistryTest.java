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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;

/** What the contract allows, and why it refuses the rest. */
@ExtendWith(DevelopmentChain.class)
class CheckpointRegistryTest {
    private static final NaiveTree TREE = NaiveTree.of("log", 40);
    private static final NaiveTree FORK = NaiveTree.of("fork", 40);
    private static final Hash NOISE = NaiveTree.noise(1);

    private final EvidenceLog log = TestRegistry.log("lineage");
    private final String id = "0x" + log.id().hash().hex();
    private TestRegistry registry;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = new TestRegistry(node);
    }

    @AfterEach
    void hangUp() {
        registry.close();
    }

    @Test
    void aLogIsOpenedUnderTheIdThatEverybodyDerives() throws Exception {
        JsonNode topics = registry.open(log).at("/logs/0/topics");
        assertEquals(id, topics.get(1).asText());
    }

    @Test
    void theLogsOfATenantAreNumbered() throws Exception {
        registry.open(log);
        registry.open(TestRegistry.log("audit"));
        Function logsOf = new Function(
                "logsOf", List.of(RegistryCalls.tenantKey("demo")), List.of(TypeReference.create(Uint64.class)));
        assertEquals(List.of(BigInteger.TWO), registry.chain.view(registry.address(), logsOf));
    }

    @Test
    void aLogIsOpenedOnce() throws Exception {
        registry.open(log);
        assertEquals("LogAlreadyOpen(logId=" + id + ")", registry.refusal(SUBMITTER, RegistryCalls.openLog(log)));
    }

    @Test
    void nobodyOpensALogOfAnotherTenant() {
        EvidenceLog foreign = new EvidenceLog(
                new TenantId("foreign"),
                LogName.LINEAGE,
                "test.example/foreign/lineage",
                log.firstKey(),
                log.openedAt());
        assertTrue(registry.refusal(SUBMITTER, RegistryCalls.openLog(foreign)).startsWith("NotSubmitter("));
    }

    @Test
    void aLogNeedsAKey() {
        EvidenceLog keyless = new EvidenceLog(log.tenant(), log.name(), log.origin(), new byte[32], log.openedAt());
        assertEquals("IncompleteLog()", registry.refusal(SUBMITTER, RegistryCalls.openLog(keyless)));
    }

    @Test
    void aLogGrowsByProvedSteps() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 3));
        registry.anchor(step(log, TREE, 3, 8));
        JsonNode event = registry.anchor(step(log, TREE, 8, 37)).at("/logs/0");
        assertEquals(id, event.at("/topics/1").asText());
        assertEquals(
                new Head(37, TREE.root(37)),
                RegistryCalls.anchored(event.path("data").asText()));
    }

    @Test
    void theSameHeadAgainIsPassedOverWithoutAnEvent() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 3));
        HeadAdvance step = step(log, TREE, 3, 8);
        registry.anchor(step);
        assertEquals(0, registry.anchor(step).path("logs").size());
    }

    @Test
    void aForkIsRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
        Head held = new Head(8, TREE.root(8));
        Head forked = new Head(12, FORK.root(12));
        HeadAdvance fork = new HeadAdvance(log, held, forked, FORK.consistency(8, 12));
        assertEquals("InconsistentHistory(first=8, second=12)", registry.refusal(fork));
    }

    @Test
    void anotherRootAtTheSameSizeIsRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
        Head held = new Head(8, TREE.root(8));
        HeadAdvance rewritten = new HeadAdvance(log, held, new Head(8, FORK.root(8)), List.of());
        assertEquals("RootConflict(logId=" + id + ", size=8)", registry.refusal(rewritten));
    }

    @Test
    void aLogDoesNotShrink() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
        Head held = new Head(8, TREE.root(8));
        HeadAdvance back = new HeadAdvance(log, held, new Head(5, TREE.root(5)), List.of());
        assertEquals("SizeNotGreater(logId=" + id + ", oldSize=8, newSize=5)", registry.refusal(back));
    }

    @Test
    void aStaleOldSizeIsRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
        assertEquals("StaleHead(logId=" + id + ", oldSize=5)", registry.refusal(step(log, TREE, 5, 12)));
    }

    @Test
    void anInventedOldRootIsRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
        assertEquals("StaleHead(logId=" + id + ", oldSize=8)", registry.refusal(step(log, FORK, 8, 12)));
    }

    @Test
    void aSecondFirstHeadIsRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 8));
        assertEquals("StaleHead(logId=" + id + ", oldSize=0)", registry.refusal(first(log, FORK, 9)));
    }

    @Test
    void aFirstHeadHasNoProof() throws Exception {
        registry.open(log);
        HeadAdvance proved = new HeadAdvance(log, Head.NONE, new Head(3, TREE.root(3)), List.of(NOISE));
        assertEquals("ProofOfFirstHeadNotEmpty(logId=" + id + ")", registry.refusal(proved));
    }

    @Test
    void anEmptyTreeIsNoHead() throws Exception {
        registry.open(log);
        assertEquals("EmptyTree(logId=" + id + ")", registry.refusal(first(log, TREE, 0)));
    }

    @Test
    void anUnknownLogHasNoHead() {
        assertEquals("UnknownLog(logId=" + id + ")", registry.refusal(first(log, TREE, 3)));
    }

    @Test
    void missingHashesAreRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 7));
        HeadAdvance step = step(log, TREE, 7, 12);
        int hashes = step.proof().size();
        assertEquals(
                "ProofOfWrongLength(first=7, second=12, hashes=" + (hashes - 1) + ")",
                registry.refusal(withProof(step, step.proof().subList(0, hashes - 1))));
        assertEquals("ProofOfWrongLength(first=7, second=12, hashes=0)", registry.refusal(withProof(step, List.of())));
    }

    @Test
    void leftOverHashesAreRefused() throws Exception {
        registry.open(log);
        registry.anchor(first(log, TREE, 7));
        HeadAdvance step = step(log, TREE, 7, 12);
        List<Hash> longer = new ArrayList<>(step.proof());
        longer.add(NOISE);
        assertEquals(
                "ProofOfWrongLength(first=7, second=12, hashes=" + longer.size() + ")",
                registry.refusal(withProof(step, longer)));
    }

    @Test
    void onlyASubmitterOfTheTenantAnchors() throws Exception {
        registry.open(log);
        String data = RegistryCalls.anchor(List.of(first(log, TREE, 3)));
        assertTrue(registry.refusal(STRANGER, data).startsWith("NotSubmitter("));
        assertTrue(registry.refusal(ADMINISTRATOR, data).startsWith("NotSubmitter("));
    }

    @Test
    void aSubmitterOfAnotherTenantCannotPassForThisOne() throws Exception {
        registry.open(log);
        registry.execute(ADMINISTRATOR, RegistryCalls.setSubmitter("second", STRANGER.address(), true));
        EvidenceLog claimed =
                new EvidenceLog(new TenantId("second"), log.name(), log.origin(), log.firstKey(), log.openedAt()) {
                    @Override
                    public LogId id() {
                        return log.id();
                    }
                };
        assertEquals(
                "StaleHead(logId=" + id + ", oldSize=0)",
                registry.refusal(STRANGER, RegistryCalls.anchor(List.of(first(claimed, TREE, 3)))));
    }

    @Test
    void aRemovedSubmitterIsOut() throws Exception {
        registry.execute(ADMINISTRATOR, RegistryCalls.setSubmitter("demo", SUBMITTER.address(), false));
        assertTrue(registry.refusal(SUBMITTER, RegistryCalls.openLog(log)).startsWith("NotSubmitter("));
    }

    @Test
    void oneBadHeadStopsTheWholeTransaction() throws Exception {
        EvidenceLog other = TestRegistry.log("audit");
        registry.open(log);
        registry.open(other);
        registry.anchor(first(other, TREE, 8));
        assertEquals(
                "StaleHead(logId=0x" + other.id().hash().hex() + ", oldSize=5)",
                registry.refusal(first(log, TREE, 3), step(other, TREE, 5, 12)));
    }

    @Test
    void administrationIsHandedOverInTwoSteps() throws Exception {
        String offer = FunctionEncoder.encode(
                new Function("offerAdministration", List.of(new Address(STRANGER.address())), List.of()));
        String accept = FunctionEncoder.encode(new Function("acceptAdministration", List.of(), List.of()));
        String admit = RegistryCalls.setSubmitter("demo", STRANGER.address(), true);
        assertTrue(registry.refusal(STRANGER, offer).startsWith("NotAdministrator("));
        assertTrue(registry.refusal(STRANGER, accept).startsWith("NotNominated("));
        registry.execute(ADMINISTRATOR, offer);
        assertTrue(registry.refusal(STRANGER, admit).startsWith("NotAdministrator("));
        registry.execute(STRANGER, accept);
        registry.execute(STRANGER, admit);
        assertTrue(registry.refusal(ADMINISTRATOR, admit).startsWith("NotAdministrator("));
        assertTrue(registry.refusal(STRANGER, accept).startsWith("NotNominated("));
    }

    @Test
    void nobodyAdministratesOrSubmitsAsTheAddressZero() {
        String zero = "0x" + "0".repeat(40);
        String offer =
                FunctionEncoder.encode(new Function("offerAdministration", List.of(new Address(zero)), List.of()));
        assertEquals("ZeroAddress()", registry.refusal(ADMINISTRATOR, offer));
        assertEquals("ZeroAddress()", registry.refusal(ADMINISTRATOR, RegistryCalls.setSubmitter("demo", zero, true)));
        assertEquals(
                "IncompleteLog()",
                registry.refusal(ADMINISTRATOR, RegistryCalls.setSubmitter("", SUBMITTER.address(), true)));
    }

    @Test
    void twoDeploymentsHaveTheSameCodeAndDifferentIds(URI node) throws Exception {
        Function deploymentId = new Function("deploymentId", List.of(), List.of(TypeReference.create(Bytes32.class)));
        try (TestRegistry second = new TestRegistry(node)) {
            assertEquals(registry.chain.codeAt(registry.address()), second.chain.codeAt(second.address()));
            assertNotEquals(
                    new Hash(RegistryCalls.word(registry.chain.view(registry.address(), deploymentId))),
                    new Hash(RegistryCalls.word(second.chain.view(second.address(), deploymentId))));
        }
    }

    private static HeadAdvance withProof(HeadAdvance step, List<Hash> proof) {
        return new HeadAdvance(step.log(), step.from(), step.to(), proof);
    }
}
