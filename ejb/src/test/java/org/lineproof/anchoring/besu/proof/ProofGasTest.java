package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.anchoring.besu.proof.TestProofRegistry.SUBMITTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.proof.OnChainCall;
import org.web3j.abi.datatypes.Function;

/** What checking and recording costs. Gas does not depend on the machine, so the limits are held by tests. */
@ExtendWith(DevelopmentChain.class)
class ProofGasTest {
    private static final LogId LOG = new LogId(new Hash(Word.of(7).bytes()));
    private static final Hash LEAF = new Hash(Word.of(8).bytes());

    private static final int IC = 448;

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
    void registeringAKey() throws Exception {
        ProofClaim claim = Groth16Fixtures.claim("claim", "claim-0001");
        report("register a key of 4 inputs", registry.register(claim.key()), 560_000);
        report("the same key again", registry.register(claim.key()), 50_000);
        JsonNode classified = registry.execute(
                TestProofRegistry.ADMINISTRATOR, ProofCalls.classify(claim.keyId(), HexBytes.of("0x02010304")));
        report("classify 4 signals", classified, 40_000);
    }

    @Test
    void recordingByNumberOfInputs() throws Exception {
        for (String circuit : List.of("triage3", "claim", "triage20")) {
            ProofClaim claim = Groth16Fixtures.claim(circuit, circuit.equals("claim") ? "claim-0001" : "0");
            registry.admit(claim);
            int inputs = claim.inputs().size();
            Function record = ProofCalls.record("demo", LOG, LEAF, claim);
            report("record, " + inputs + " inputs", registry.execute(SUBMITTER, record), 250_000 + 7_000L * inputs);
            report("the same again", registry.execute(SUBMITTER, record), 50_000 + 600L * inputs);
        }
    }

    @Test
    void verifyingByNumberOfInputs() throws Exception {
        for (String circuit : List.of("triage3", "claim", "triage20")) {
            ProofClaim claim = Groth16Fixtures.claim(circuit, circuit.equals("claim") ? "claim-0001" : "0");
            registry.register(claim.key());
            int inputs = claim.inputs().size();
            report("verify, " + inputs + " inputs", used(ProofCalls.verify(claim)), 230_000 + 7_000L * inputs);
            report("the same, key shown", used(ProofCalls.verifyUnder(claim)), 520_000 + 9_500L * inputs);
        }
        ProofClaim one = folded(Groth16Fixtures.claim("triage3", "0"));
        registry.register(one.key());
        assertTrue(registry.holds(ProofCalls.verify(one)));
        report("verify, 1 input", used(ProofCalls.verify(one)), 237_000);
    }

    /** What receipts cost that zero-knowledge virtual machines made, under the keys of their verifiers. */
    @Test
    void recordingBySystem() throws Exception {
        for (String system : List.of("risc0", "sp1")) {
            Set<Word> keys = new HashSet<>();
            for (OnChainCall call : ThirdPartyCalls.of(system)) {
                ProofClaim claim = ThirdPartyCalls.claim(call);
                int inputs = claim.inputs().size();
                String what = system + ", " + inputs + " inputs";
                if (keys.add(claim.keyId())) {
                    registry.admit(claim);
                }
                assertTrue(registry.holds(ProofCalls.verifyUnder(claim)), "Java holds that it holds");
                report("verify " + what, used(ProofCalls.verify(claim)), 230_000 + 7_000L * inputs);
                report("the same, key shown", used(ProofCalls.verifyUnder(claim)), 520_000 + 9_500L * inputs);
                Function record = ProofCalls.record("demo", LOG, LEAF, claim);
                report("record " + what, registry.execute(SUBMITTER, record), 250_000 + 7_000L * inputs);
            }
        }
    }

    /** The same proof under a key in whose first point all inputs but the first are contained as constants. */
    private ProofClaim folded(ProofClaim claim) throws Exception {
        byte[] folded = Arrays.copyOf(claim.key().bytes(), IC + 2 * 64);
        System.arraycopy(registry.sumOfInputs(claim, 1), 0, folded, IC, 64);
        return new ProofClaim(
                new HexBytes(folded), claim.proof(), claim.inputs().subList(0, 1));
    }

    /** As if it were called by a transaction: with 21,000 for it and its calldata. */
    private JsonNode used(Function view) throws Exception {
        return registry.execute(SUBMITTER, view);
    }

    private static void report(String what, JsonNode receipt, long goal) {
        long gas = Long.decode(receipt.required("gasUsed").asText());
        System.out.printf("gas: %-28s %,9d  (goal %,d)%n", what, gas, goal);
        assertTrue(gas <= goal, what + " takes " + gas + " gas, the goal is " + goal);
    }
}
