package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.besu.proof.Groth16Fixtures;
import org.lineproof.anchoring.besu.proof.ProofReading;
import org.lineproof.anchoring.besu.proof.TestProofRegistry;
import org.lineproof.anchoring.control.recording.Recordings;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.RecordingEvent.State;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence;
import org.lineproof.evidence.chain.ContractAccount;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.digest.Hash;

/** Proved statements on their way into a real registry of proofs, beside heads and by the same account. */
@ExtendWith(DevelopmentChain.class)
class StatementRecordingTest {
    private static final ProofClaim CLAIM = Groth16Fixtures.claim("claim", "claim-0001");
    private static final ProofClaim SECOND = Groth16Fixtures.claim("claim", "claim-0002");
    private static final ProofClaim TAMPERED = Groth16Fixtures.claim("claim", "tampered-wrong-class");
    private static final String CLASSES = "02010304";
    private static final Hash LEAF = Hash.sha256(new byte[] {1});

    private final AnchoredLogs logs = new AnchoredLogs();
    private TestRegistry checkpoints;
    private TestProofRegistry proofs;
    private RegistryLedger ledger;
    private ProofReading reading;
    private AnchoredLogs.Grown log;

    @BeforeEach
    void deployBothRegistriesWithAnAnchoredLog(URI node) throws Exception {
        checkpoints = TestRegistry.withNewSubmitter(node, logs.tenant().value());
        proofs = new TestProofRegistry(
                node, checkpoints.submitter(), List.of(logs.tenant().value()));
        ledger = checkpoints.ledger(proofs.address());
        reading = proofs.reading();
        logs.recordIn(reading);
        log = logs.open("system/claims", 3);
        logs.round(ledger);
    }

    @AfterEach
    void hangUp() {
        reading.close();
        ledger.close();
        proofs.close();
        checkpoints.close();
    }

    @Test
    void aStatementWaitsForTheClassesAndIsRecordedWithItsEntryAndAProofOfThat() throws Exception {
        StatementRecording recording = logs.order(log, LEAF, CLAIM);
        logs.round(ledger);
        assertEquals(KeyStanding.UNCLASSIFIED, reading.key(CLAIM.keyId()), "its key was registered");
        LedgerRefusal waiting = assertThrows(LedgerRefusal.class, () -> logs.round(ledger));
        assertTrue(waiting.getMessage().contains("has to classify its public signals"), waiting.getMessage());
        assertEquals(List.of(), logs.events(recording));

        proofs.classify(CLAIM, CLASSES);
        logs.round(ledger);
        assertEquals(List.of(State.SUBMITTED, State.RECORDED), states(recording));
        RecordingView view = newest(recording).view();
        assertEquals("development chain", view.ledger());
        assertEquals(proofs.address(), view.contract());

        BlockEvidence block = BlockEvidence.unsealed(
                logs.proof(String.valueOf(view.transaction())).orElseThrow());
        Address contract = Address.ofHex(proofs.address().toLowerCase(Locale.ROOT));
        assertEquals(view.blockHash(), block.hash());
        block.requireEvent(recording.recorded(log.log()), contract);
        ContractAccount account = block.account(contract).orElseThrow();
        assertEquals(LedgerContract.PROOFS.codeHash(), account.codeHash().hex());
        block.requireSlot(recording.recorded(log.log()), account);
        RecordedStatement other = new RecordedStatement(
                logs.tenant().value(), CLAIM.keyId(), SECOND.inputs(), log.log().id(), LEAF);
        assertThrows(RefusedProof.class, () -> block.requireEvent(other, contract));
        RecordedStatement elsewhere = new RecordedStatement(
                logs.tenant().value(), CLAIM.keyId(), CLAIM.inputs(), log.log().id(), Hash.sha256(new byte[0]));
        assertThrows(RefusedProof.class, () -> block.requireEvent(elsewhere, contract));
        assertTrue(logs.receipt(String.valueOf(view.transaction())).isPresent());
    }

    @Test
    void statementsUnderAKeyThatNobodyClassifiedKeepNoOthersWaitingAndAreComplainedOfOnce() throws Exception {
        admit(CLAIM);
        ProofClaim unclassified = Groth16Fixtures.claim("triage3", "0");
        for (int i = 0; i < 60; i++) {
            logs.order(
                    log,
                    LEAF,
                    new ProofClaim(
                            unclassified.key(),
                            unclassified.proof(),
                            List.of(BigInteger.valueOf(i), BigInteger.ONE, BigInteger.TWO)));
        }
        StatementRecording behind = logs.order(log, LEAF, CLAIM);
        logs.round(ledger);
        assertEquals(State.RECORDED, newest(behind).state());
        String complaint =
                assertThrows(LedgerRefusal.class, () -> logs.round(ledger)).getMessage();
        assertEquals(1, complaint.split("has to classify", -1).length - 1, complaint);
        assertEquals(
                complaint,
                assertThrows(LedgerRefusal.class, () -> logs.round(ledger)).getMessage());
    }

    @Test
    void aRegistryThatIsNotThereKeepsNoHeadWaiting(URI node) throws Exception {
        logs.order(log, LEAF, CLAIM);
        logs.grow(log, 7);
        try (ProofReading nowhere = new ProofReading(LedgerKind.BESU, NodeAccess.open(node), "0x" + "12".repeat(20))) {
            logs.recordIn(nowhere);
            LedgerRefusal refusal = assertThrows(LedgerRefusal.class, () -> logs.round(ledger));
            assertTrue(refusal.getMessage().startsWith("proved statements are not recorded: "), refusal.getMessage());
        }
        String anchored = logs.covering(log, 7).orElseThrow().view().transaction();
        assertTrue(logs.proof(anchored).isPresent(), "its proof was taken, too");
    }

    @Test
    void aProofThatNoNodeGaveIsAskedForAsLongAsThatOfAnAnchor() throws Exception {
        admit(CLAIM);
        StatementRecording recording = logs.order(log, LEAF, CLAIM);
        logs.round(ledger);
        String transaction = newest(recording).transaction();
        Instant week = newest(recording).at().plus(Duration.ofDays(7));
        long before = givenUp(week);
        long after = givenUp(week.plusSeconds(1));
        TestDatabase.shared().asOwner("delete from anchor_proof where transaction_hash = '" + transaction + "'");
        assertEquals(before, givenUp(week));
        assertEquals(after + 1, givenUp(week.plusSeconds(1)));
        logs.wait(Duration.ofDays(3));
        logs.round(ledger);
        assertTrue(logs.proof(transaction).isPresent());
        assertEquals(after, givenUp(week.plusSeconds(1)));
    }

    @Test
    void headsAndStatementsShareTheNumbersOfOneAccount() throws Exception {
        admit(CLAIM);
        long before = ledger.turn().nonce();
        StatementRecording one = logs.order(log, LEAF, CLAIM);
        StatementRecording two = logs.order(log, Hash.sha256(new byte[] {2}), SECOND);
        logs.grow(log, 8);
        logs.round(ledger);
        assertEquals(8, logs.covering(log, 8).orElseThrow().view().treeSize());
        assertEquals(State.RECORDED, newest(one).state());
        assertEquals(State.RECORDED, newest(two).state());
        assertEquals(before + 3, ledger.turn().nonce());
        assertEquals(0, logs.underWay(checkpoints.submitter()));
    }

    @Test
    void whatTheContractRefusesForEverIsNotBroughtAgain() throws Exception {
        admit(CLAIM);
        StatementRecording tampered = logs.order(log, LEAF, TAMPERED);
        logs.round(ledger);
        logs.round(ledger);
        assertEquals(List.of(State.REFUSED), states(tampered));
        assertTrue(String.valueOf(newest(tampered).view().reason()).startsWith("InvalidProof("));
    }

    @Test
    void aKeyWithAPersonalSignalRecordsNothing() throws Exception {
        StatementRecording recording = logs.order(log, LEAF, CLAIM);
        logs.round(ledger);
        proofs.classify(CLAIM, "02010305");
        logs.round(ledger);
        assertEquals(List.of(State.REFUSED), states(recording));
        assertEquals(
                "the registry holds that a signal is personal",
                newest(recording).view().reason());
    }

    @Test
    void whatTheLedgerHoldsAlreadyIsRecognised() throws Exception {
        admit(CLAIM);
        RecordedStatement statement = new RecordedStatement(
                logs.tenant().value(), CLAIM.keyId(), CLAIM.inputs(), log.log().id(), LEAF);
        assertEquals(Optional.empty(), reading.transaction(statement));
        SignedTransaction sent = ledger.signCall(
                new ProofCall.Recording(statement, CLAIM), ledger.turn().nonce());
        settled(sent);
        StatementRecording recording = logs.order(log, LEAF, Groth16Fixtures.claim("claim", "malleated-neg-A-neg-B"));
        long before = ledger.turn().nonce();
        logs.round(ledger);
        assertEquals(List.of(State.SUBMITTED, State.RECORDED), states(recording));
        assertEquals(sent.hash(), newest(recording).transaction());
        assertEquals(before, ledger.turn().nonce(), "nothing was sent");
        assertTrue(logs.proof(sent.hash()).isPresent());
    }

    @Test
    void aRecordingThatBlocksPassOverIsReplacedUnderItsNumber() throws Exception {
        admit(CLAIM);
        StatementRecording recording = logs.order(log, LEAF, CLAIM);
        logs.haste(2);
        try (TestRegistry.HeldBlocks held = checkpoints.holdBlocks()) {
            held.fund(checkpoints.submitter());
            logs.round(ledger);
            held.passOver(5);
            logs.wait(AnchoredLogs.PATIENCE);
            logs.round(ledger);
            held.mine();
            logs.round(ledger);
        }
        assertEquals(List.of(State.SUBMITTED, State.SUBMITTED, State.LOST, State.RECORDED), states(recording));
        assertEquals(0, logs.underWay(checkpoints.submitter()));
    }

    @Test
    void aNodeThatDiesBeforeAnyOfItsStepsRecordsAStatementOnceAllTheSame() throws Exception {
        admit(CLAIM);
        int deaths = 0;
        for (boolean survived = false; !survived; deaths++) {
            StatementRecording recording = logs.order(
                    log, Hash.sha256(new byte[] {(byte) deaths}), Groth16Fixtures.claim("claim", numbered(deaths + 1)));
            survived = survives(Fuse.death(deaths));
            logs.round(ledger);
            long recorded =
                    states(recording).stream().filter(State.RECORDED::equals).count();
            assertEquals(1, recorded, "death before step " + deaths + ": " + states(recording));
            assertTrue(logs.proof(newest(recording).transaction()).isPresent());
            assertEquals(0, logs.underWay(checkpoints.submitter()));
        }
        assertTrue(deaths > 8, "there were " + deaths + " steps");
    }

    @Test
    void neitherRoleOfTheApplicationChangesARecording() {
        logs.order(log, LEAF, CLAIM);
        for (String sql : List.of("update proof_recording set leaf_hash = leaf_hash", "delete from proof_recording")) {
            Exception refused = assertThrows(
                    Exception.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    logs.tenant(),
                                    em -> em.createNativeQuery(sql).executeUpdate()));
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
        List<StatementRecording> seen = TestDatabase.shared()
                .asTenant(
                        new AnchoredLogs().tenant(),
                        em -> em.createQuery("select r from StatementRecording r", StatementRecording.class)
                                .getResultList());
        assertEquals(List.of(), seen);
    }

    /** Transactions with recordings, of other tests too, that are not asked for at that time and were never proven. */
    private static long givenUp(Instant now) {
        return TestDatabase.shared().asPublisher(em -> new Recordings(em).givenUp(now));
    }

    private boolean survives(Fuse fuse) throws Exception {
        try {
            logs.round(ledger, fuse);
            return true;
        } catch (Fuse.Blown e) {
            return false;
        }
    }

    /** Registers the key of a claim and has its signals classified. */
    private void admit(ProofClaim claim) throws Exception {
        settled(ledger.signCall(
                new ProofCall.Registration(logs.tenant(), claim.key()),
                ledger.turn().nonce()));
        proofs.classify(claim, CLASSES);
    }

    /** Sends a transaction and waits for its block. */
    private void settled(SignedTransaction transaction) throws Exception {
        ledger.send(transaction);
        assertTrue(ledger.inclusion(transaction.hash(), Duration.ofSeconds(20))
                .orElseThrow()
                .succeeded());
    }

    private static String numbered(int number) {
        return "claim-00" + (number < 10 ? "0" : "") + number;
    }

    private List<State> states(StatementRecording recording) {
        return logs.events(recording).stream().map(RecordingEvent::state).toList();
    }

    private RecordingEvent newest(StatementRecording recording) {
        List<RecordingEvent> events = logs.events(recording);
        return events.get(events.size() - 1);
    }
}
