package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.anchoring.besu.proof.TestProofRegistry.ADMINISTRATOR;
import static org.lineproof.anchoring.besu.proof.TestProofRegistry.STRANGER;
import static org.lineproof.anchoring.besu.proof.TestProofRegistry.SUBMITTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;

/** Who may register, classify and record, what is recorded, and how often. */
@ExtendWith(DevelopmentChain.class)
class ProofRegistryTest {
    private static final ProofClaim CLAIM = Groth16Fixtures.claim("claim", "claim-0001");
    private static final LogId LOG = new LogId(hash(7));
    private static final Hash LEAF = hash(8);
    private static final Hash OTHER_LEAF = hash(9);

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
    void aRecordedStatementIsToldWithKeyLogAndEntry() throws Exception {
        registry.admit(CLAIM);
        List<JsonNode> events = events(registry.execute(SUBMITTER, record(LEAF, CLAIM)));
        assertEquals(1, events.size());
        JsonNode event = events.get(0);
        assertEquals(
                Keccak.hash("Recorded(bytes32,bytes32,bytes32,bytes32,bytes32)").hex(),
                event.at("/topics/0").asText());
        assertEquals(Keccak.hash("demo").hex(), event.at("/topics/2").asText());
        assertEquals(CLAIM.keyId().hex(), event.at("/topics/3").asText());
        assertEquals("0x" + LOG.hash().hex() + LEAF.hex(), event.path("data").asText());
    }

    @Test
    void theSameStatementAgainChangesNothingEvenByTheMalleatedProof() throws Exception {
        registry.admit(CLAIM);
        registry.execute(SUBMITTER, record(LEAF, CLAIM));
        assertEquals(List.of(), events(registry.execute(SUBMITTER, record(LEAF, CLAIM))));
        ProofClaim malleated = Groth16Fixtures.claim("claim", "malleated-neg-A-neg-B");
        assertEquals(CLAIM.inputs(), malleated.inputs());
        assertEquals(List.of(), events(registry.execute(SUBMITTER, record(LEAF, malleated))));
    }

    @Test
    void aStatementIsNotRecordedWithAnotherEntry() throws Exception {
        registry.admit(CLAIM);
        registry.execute(SUBMITTER, record(LEAF, CLAIM));
        assertRefused("BoundOtherwise(", SUBMITTER, record(OTHER_LEAF, CLAIM));
        assertRefused("BoundOtherwise(", SUBMITTER, record(OTHER_LEAF, TestProofRegistry.malleated(CLAIM)));
        assertRefused("BoundOtherwise(", SUBMITTER, ProofCalls.record("demo", new LogId(hash(1)), LEAF, CLAIM));
    }

    @Test
    void anotherTenantRecordsItsOwnStatement() throws Exception {
        registry.admit(CLAIM);
        registry.execute(SUBMITTER, record(LEAF, CLAIM));
        Function second = ProofCalls.record("second", LOG, OTHER_LEAF, CLAIM);
        assertEquals(1, events(registry.execute(SUBMITTER, second)).size());
    }

    @Test
    void onlyTheTenantsSubmittersRegisterAndRecord() throws Exception {
        registry.admit(CLAIM);
        assertRefused("NotSubmitter(", STRANGER, record(LEAF, CLAIM));
        assertRefused("NotSubmitter(", SUBMITTER, ProofCalls.record("third", LOG, LEAF, CLAIM));
        assertRefused("NotSubmitter(", ADMINISTRATOR, record(LEAF, CLAIM));
        assertRefused("NotSubmitter(", STRANGER, ProofCalls.registerKey("demo", Groth16Fixtures.key("triage3")));
    }

    @Test
    void whatIsTamperedWithIsNotRecorded() throws Exception {
        registry.admit(CLAIM);
        for (Groth16Fixtures.Case each : Groth16Fixtures.all("claim")) {
            if (!each.valid()) {
                String refusal = registry.refusal(SUBMITTER, record(LEAF, each.claim()));
                assertTrue(refusal.startsWith("InvalidProof("), each.name() + ": " + refusal);
            }
        }
    }

    @Test
    void aStatementHasALogAndAnEntry() throws Exception {
        registry.admit(CLAIM);
        assertRefused("IncompleteLog()", SUBMITTER, ProofCalls.record("demo", new LogId(hash(0)), LEAF, CLAIM));
        assertRefused("IncompleteLog()", SUBMITTER, record(hash(0), CLAIM));
    }

    @Test
    void nothingIsRecordedUnlessItIsKnownThatNoSignalIsPersonal() throws Exception {
        ProofClaim open = Groth16Fixtures.claim("triage20", "0");
        registry.register(open.key());
        assertRefused("NotRecordable(", SUBMITTER, record(LEAF, open));
        registry.classify(open, "02" + "01".repeat(3) + "05".repeat(12) + "01030404");
        assertRefused("NotRecordable(", SUBMITTER, record(LEAF, open));
        assertTrue(registry.holds(ProofCalls.verify(open)), "it is still verified");
        registry.classify(open, "03".repeat(20));
        registry.execute(SUBMITTER, record(LEAF, open));
    }

    @Test
    void theAdministratorAloneSaysWhatSignalsAre() throws Exception {
        registry.register(CLAIM.key());
        HexBytes classes = HexBytes.of("0x02010304");
        assertRefused("NotAdministrator(", SUBMITTER, ProofCalls.classify(CLAIM.keyId(), classes));
        JsonNode event = events(registry.execute(ADMINISTRATOR, ProofCalls.classify(CLAIM.keyId(), classes)))
                .get(0);
        assertEquals(CLAIM.keyId().hex(), event.at("/topics/1").asText());
        assertTrue(event.path("data").asText().contains("02010304"), "the classes are told");
    }

    @Test
    void eachSignalHasOneOfFiveClasses() throws Exception {
        registry.register(CLAIM.key());
        for (String classes : List.of("0x", "0x020103", "0x0201030401", "0x02010300", "0x02010306", "0x020103ff")) {
            Function classify = ProofCalls.classify(CLAIM.keyId(), HexBytes.of(classes));
            assertRefused("UnknownClasses(", ADMINISTRATOR, classify);
        }
    }

    @Test
    void anUnknownKeyIsNeitherClassifiedNorUsed() {
        assertRefused("UnknownKey(", ADMINISTRATOR, ProofCalls.classify(CLAIM.keyId(), HexBytes.of("0x02010304")));
        assertRefused("UnknownKey(", SUBMITTER, record(LEAF, CLAIM));
        assertTrue(registry.refusal(ProofCalls.verify(CLAIM)).startsWith("UnknownKey("));
    }

    @Test
    void aKeyIsRegisteredOnceUnderTheHashOfItsBytes() throws Exception {
        JsonNode event = events(registry.register(CLAIM.key())).get(0);
        assertEquals(CLAIM.keyId().hex(), event.at("/topics/1").asText());
        assertEquals(List.of(), events(registry.register(CLAIM.key())));
        String data = "0x" + event.path("data").asText().substring(2 + 64 + 24);
        assertEquals(
                "0x00" + CLAIM.key().text().substring(2),
                registry.chain.codeAt(data),
                "a byte that stops, then the key");
    }

    @Test
    void administrationIsHandedOverInTwoSteps() throws Exception {
        registry.register(CLAIM.key());
        Function classify = ProofCalls.classify(CLAIM.keyId(), HexBytes.of("0x02010304"));
        Function offer = new Function("offerAdministration", List.of(new Address(STRANGER.address())), List.of());
        Function accept = new Function("acceptAdministration", List.of(), List.of());
        assertRefused("NotAdministrator(", SUBMITTER, offer);
        registry.execute(ADMINISTRATOR, offer);
        assertRefused("NotAdministrator(", STRANGER, classify);
        assertRefused("NotNominated(", SUBMITTER, accept);
        registry.execute(STRANGER, accept);
        registry.execute(STRANGER, classify);
        assertRefused("NotAdministrator(", ADMINISTRATOR, classify);
    }

    @Test
    void twoDeploymentsHaveTheSameCode(URI node) throws Exception {
        try (TestProofRegistry second = new TestProofRegistry(node)) {
            String code = registry.chain.codeAt(registry.address());
            assertEquals(code, registry.chain.codeAt(second.address()));
            assertEquals(
                    LedgerContract.PROOFS.codeHash(),
                    Keccak.hash(HexBytes.of(code).bytes()).hex());
        }
    }

    private void assertRefused(String error, Account by, Function call) {
        String refusal = registry.refusal(by, call);
        assertTrue(refusal.startsWith(error), refusal);
    }

    private static Function record(Hash leaf, ProofClaim claim) {
        return ProofCalls.record("demo", LOG, leaf, claim);
    }

    private static List<JsonNode> events(JsonNode receipt) {
        return StreamSupport.stream(receipt.required("logs").spliterator(), false)
                .toList();
    }

    private static Hash hash(int number) {
        return new Hash(Word.of(number).bytes());
    }
}
