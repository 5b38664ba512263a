package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RecordingProxy;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.anchoring.entity.proof.ChainOpinion.Source;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;

/** What a node's word is taken for; whatever is no answer is no verdict. */
@ExtendWith(DevelopmentChain.class)
class ProofReadingTest {
    private static final ProofClaim VALID = Groth16Fixtures.claim("claim", "claim-0001");
    private static final ProofClaim INVALID = Groth16Fixtures.claim("claim", "tampered-wrong-class");

    private TestProofRegistry registry;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = new TestProofRegistry(node);
    }

    @AfterEach
    void hangUp() {
        registry.close();
    }

    @Test
    void theNodeSaysWhetherAProofHoldsAndWhoItIs(URI node) throws Exception {
        try (ProofReading reading = registry.reading()) {
            Source source = assertInstanceOf(ChainOpinion.Holds.class, reading.check(VALID))
                    .source();
            assertTrue(source.node().startsWith(node + " (anvil"), source.node());
            assertEquals("development chain", source.ledger());
            assertEquals(31_337, source.chainId());
            assertEquals(registry.address(), source.contract());
            assertEquals(registry.chain.height(), source.block());
            assertEquals(
                    source,
                    assertInstanceOf(ChainOpinion.Fails.class, reading.check(INVALID))
                            .source());
        }
    }

    @Test
    void aDeadNodeIsNoVerdict() {
        String reason = unknown(URI.create("http://127.0.0.1:1"), registry.address(), VALID);
        assertTrue(reason.startsWith("no answer from http://127.0.0.1:1"), reason);
    }

    @Test
    void aNodeThatDidNotAnswerIsLeftAloneForAWhile(URI node) throws Exception {
        RecordingProxy proxy = new RecordingProxy(node);
        try (ProofReading reading =
                new ProofReading(LedgerKind.BESU, NodeAccess.open(proxy.address()), registry.address())) {
            assertInstanceOf(ChainOpinion.Holds.class, reading.check(VALID));
            proxy.close();
            ChainOpinion away = reading.check(VALID);
            assertInstanceOf(ChainOpinion.Unknown.class, away);
            assertSame(((ChainOpinion.Unknown) away).reason(), ((ChainOpinion.Unknown) reading.check(VALID)).reason());
        }
    }

    @Test
    void whereNoContractIsThereIsNoVerdictButACure(URI node) {
        String reason = unknown(node, "0x" + "12".repeat(20), VALID);
        assertTrue(reason.contains("set lineproof.ledger.proofs"), reason);
    }

    @Test
    void otherCodeIsNotAsked(URI node) throws Exception {
        try (TestRegistry checkpoints = new TestRegistry(node)) {
            String reason = unknown(node, checkpoints.address(), VALID);
            assertTrue(reason.contains("is not that of this version's registry of proofs"), reason);
        }
    }

    @Test
    void aKeyThatTheContractRefusesIsNoVerdict(URI node) {
        byte[] key = VALID.key().bytes();
        Arrays.fill(key, 448, 512, (byte) 0);
        ProofClaim claim = new ProofClaim(new HexBytes(key), VALID.proof(), VALID.inputs());
        assertEquals(
                "the contract could not find out: KeyPointRefused(position=448)",
                unknown(node, registry.address(), claim));
    }

    @Test
    void tooLittleGasIsNoVerdict(URI node) throws Exception {
        for (int gas : new int[] {30_000, 100_000, 300_000, 450_000, 480_000}) {
            String reason = behind(node, call -> call.put("gas", "0x" + Integer.toHexString(gas)));
            assertTrue(reason.startsWith("the ") && !reason.contains("neither"), gas + ": " + reason);
        }
    }

    @Test
    void anAddressWithoutCodeAnswersNothingAndThatIsNoVerdict(URI node) throws Exception {
        String reason = behind(node, call -> call.put("to", "0x" + "12".repeat(20)));
        assertEquals("the node answered neither true nor false", reason);
    }

    private String behind(URI node, UnaryOperator<ObjectNode> change) throws Exception {
        try (RecordingProxy proxy = new RecordingProxy(node, request -> changed(request, change))) {
            return unknown(proxy.address(), registry.address(), VALID);
        }
    }

    /** The first parameter of eth_call. */
    private static void changed(ObjectNode request, UnaryOperator<ObjectNode> change) {
        if (request.path("method").asText().equals("eth_call")) {
            change.apply((ObjectNode) request.at("/params/0"));
        }
    }

    private static String unknown(URI node, String address, ProofClaim claim) {
        try (ProofReading reading = new ProofReading(LedgerKind.BESU, NodeAccess.open(node), address)) {
            return assertInstanceOf(ChainOpinion.Unknown.class, reading.check(claim))
                    .reason();
        }
    }
}
