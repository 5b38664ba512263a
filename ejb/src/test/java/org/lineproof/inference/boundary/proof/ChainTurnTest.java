package org.lineproof.inference.boundary.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.LedgerSettings;
import org.lineproof.anchoring.besu.proof.TestProofRegistry;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.proof.ProofRound;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.inference.entity.proof.NodeAnswer.Answer;

/** What a real node says about proofs that we have verified, and what follows where it says otherwise. */
@ExtendWith(DevelopmentChain.class)
class ChainTurnTest {

    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);
    /** PUSH0, PUSH0, MSTORE, PUSH1 32, PUSH0, RETURN: whatever it is asked, the answer is false. */
    private static final String FALSE = "0x5f5f5260205ff3";
    /** The same with PUSH1 1: true. */
    private static final String TRUE = "0x60015f5260205ff3";

    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();
    private final Producer producer = new Producer(signer(1));
    private TestProofRegistry registry;
    private AskedChain chain;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = new TestProofRegistry(node, "0x" + "12".repeat(20), List.of());
        chain = new AskedChain(tenant, node, registry.address());
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).propose(ANCHOR));
        tenant.as("grace").run(beans -> beans.get(TrustAnchorRegistry.class).approve(ANCHOR.id()));
    }

    @AfterEach
    void hangUp() {
        chain.close();
        registry.close();
    }

    private UUID verified(long sequence, ObjectNode fields) {
        UUID receipt =
                gateway.send(producer.sdJwt(sequence, fields)).acknowledgement().entry();
        tenant.as("").call(beans -> beans.get(ProofRound.class).take());
        return receipt;
    }

    private static ObjectNode genuine(String fixture) {
        return Triage.fields(ANCHOR, fixture, "claim-" + fixture);
    }

    /** A proof of other public signals than those that stand beside it. */
    private static ObjectNode forged() {
        ObjectNode fields = genuine("0");
        ((ObjectNode) fields.get("proof"))
                .set("proof", genuine("1").get("proof").get("proof"));
        return fields;
    }

    private NodeAnswer answer(UUID receipt) {
        return tenant.call(beans -> beans.get(ProofsOnChain.class).of(receipt).answer());
    }

    private String verdict(UUID receipt) {
        return tenant.call(beans -> beans.get(InferenceQuery.class)
                .receipt(receipt)
                .orElseThrow()
                .proof()
                .verdict());
    }

    @Test
    void aProofThatHoldsHoldsOnTheChainToo(URI node) {
        UUID receipt = verified(1, genuine("0"));
        assertNull(answer(receipt));
        assertTrue(chain.turn());
        NodeAnswer said = answer(receipt);
        assertEquals(Answer.HOLDS, said.answer());
        assertFalse(said.disputes());
        assertTrue(said.node().startsWith(node.toString()), said.node());
        assertEquals("development chain", said.ledger());
        assertEquals(registry.address(), said.contract());
        assertEquals(0, tenant.count("chain_question"));
        assertEquals(List.of(), chain.alerts());
    }

    @Test
    void aForgedProofFailsOnTheChainTooAndNobodyIsAlarmed() {
        UUID receipt = verified(1, forged());
        chain.turn();
        assertEquals("INVALID", verdict(receipt));
        assertEquals(Answer.FAILS, answer(receipt).answer());
        assertFalse(answer(receipt).disputes());
        assertEquals(0, tenant.count("chain_question"));
    }

    @Test
    void aProofThatHoldsForAnotherReceiptIsNoDispute() {
        UUID first =
                gateway.send(producer.sdJwt(1, genuine("0"))).acknowledgement().entry();
        UUID second = verified(2, genuine("0"));
        chain.turn();
        assertEquals("VALID", verdict(first));
        assertEquals("INVALID", verdict(second));
        assertEquals(Answer.HOLDS, answer(second).answer());
        assertFalse(answer(second).disputes());
    }

    @Test
    void whereNoRegistryIsConfiguredTheQuestionWaitsForOne() {
        UUID receipt = verified(1, genuine("0"));
        try (AskedChain nowhere =
                new AskedChain(tenant, LedgerSettings.proofs(URI.create("http://127.0.0.1:1"), " "))) {
            assertTrue(nowhere.turn());
        }
        assertNull(answer(receipt));
        assertEquals(1, tenant.count("chain_question"));
        chain.turn();
        assertEquals(Answer.HOLDS, answer(receipt).answer());
    }

    @Test
    void aDeadNodeIsNoVerdictAndIsAskedAgainWithPatience() {
        UUID first = verified(1, genuine("0"));
        verified(2, genuine("1"));
        try (AskedChain away = new AskedChain(tenant, URI.create("http://127.0.0.1:1"), registry.address())) {
            assertFalse(away.turn(), "the second question is not put to a node that did not answer the first");
            assertEquals(1, tenant.count("chain_answer where answer = 'UNKNOWN'"));
            assertEquals(
                    1,
                    tenant.count("chain_question where unanswered = 1 and due_at > now() + interval '25 seconds'"
                            + " and due_at < now() + interval '1 minute'"));
            assertEquals(1, tenant.count("chain_question where unanswered = 0 and due_at <= now()"));
            assertEquals("VALID", verdict(first));
            assertEquals(List.of(), away.alerts());
        }
        chain.timeGoesBy();
        assertTrue(chain.turn());
        assertEquals(Answer.HOLDS, answer(first).answer());
        assertEquals(0, tenant.count("chain_question"));
    }

    @Test
    void aRegistryThatSaysOtherwiseIsAnIncidentUntilOneAgrees() throws Exception {
        verified(1, genuine("0"));
        chain.turn();
        long before = AskedChain.disputes();
        String code = registry.replaceCode(FALSE);

        UUID disputed = verified(2, genuine("1"));
        assertTrue(chain.turn());
        assertEquals("VALID", verdict(disputed), "ours counts");
        assertTrue(answer(disputed).disputes());
        assertEquals(before + 1, AskedChain.disputes());
        assertEquals(1, chain.alerts().size());
        String line = chain.alerts().get(0);
        assertTrue(line.contains(disputed.toString()) && line.contains("What to do"), line);

        chain.turn();
        assertEquals(1, tenant.count("chain_answer where receipt_id = '" + disputed + "'"), "not asked every round");
        chain.timeGoesBy();
        chain.turn();
        assertEquals(2, tenant.count("chain_answer where receipt_id = '" + disputed + "'"));
        assertEquals(1, chain.alerts().size(), "told once");

        registry.replaceCode(code);
        chain.timeGoesBy();
        chain.turn();
        assertFalse(answer(disputed).disputes());
        assertEquals(before, AskedChain.disputes());
        assertEquals(2, tenant.count("chain_answer where answer <> own"), "that it was in dispute stays known");
    }

    @Test
    void aRegistryThatCallsAForgedProofGoodIsAnIncidentToo() throws Exception {
        verified(1, genuine("2"));
        chain.turn();
        registry.replaceCode(TRUE);
        UUID forged = verified(2, forged());
        chain.turn();
        assertEquals("INVALID", verdict(forged));
        assertEquals(Answer.HOLDS, answer(forged).answer());
        assertTrue(answer(forged).disputes());
        assertEquals(1, chain.alerts().size());
        assertTrue(
                answer(forged).words().contains("ours counts"), answer(forged).words());
    }

    @Test
    void aWithdrawnAnchorIsNoReasonToAsk() {
        UUID receipt = verified(1, genuine("0"));
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).withdraw(ANCHOR.id(), "the key leaked"));
        chain.turn();
        assertNull(answer(receipt));
        assertEquals(0, tenant.count("chain_question"));
    }
}
