package org.lineproof.anchoring.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.RegistryReading;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** Damage that a database alone can hide, and a ledger shows. Real rows, a real chain, the log's real key. */
@ExtendWith(DevelopmentChain.class)
class LogComparisonTest {

    private static final String REWRITTEN = "'\\x00' || 'rewritten'::bytea";

    private final LogFixture fixture = new LogFixture();
    private TestRegistry registry;
    private RegistryLedger ledger;
    private AuditedLog log;

    @BeforeEach
    void aLogOfTwentyEntries(URI node) throws Exception {
        registry = new TestRegistry(node, fixture.tenant.value());
        ledger = registry.ledger();
        log = new AuditedLog(fixture, ledger);
        log.grow(15);
        log.grow(5);
    }

    @AfterEach
    void hangUp() {
        ledger.close();
        registry.close();
    }

    @Test
    void anAnchoredLogIsIntactAndSoIsTheListOfLogs() {
        assertEquals(Outcome.INTACT, log.audit().outcome());
        log.anchor();
        log.grow(3);
        AuditResult result = log.audit();
        assertEquals(Outcome.INTACT, result.outcome(), result::toString);
        assertEquals(23, result.entriesChecked());
        assertEquals(Outcome.INTACT, log.auditList().outcome());
    }

    @Test
    void whoeverReadsTheLedgerNeedsNoKey(URI node) {
        log.anchor();
        try (RegistryReading reading =
                new RegistryReading(LedgerKind.BESU, NodeAccess.open(node), registry.address())) {
            assertEquals(Outcome.INTACT, log.audit(() -> reading).outcome());
        }
    }

    /** All rows are rewritten and all checkpoints signed again, so that the database contradicts itself nowhere. */
    @Test
    void aForkSignedWithTheRealKeyIsNamedByWhatWasAnchored() {
        log.anchor();
        log.damage(
                "update log_entry set content = 'rewritten', leaf_hash = sha256(" + REWRITTEN + ") where entry_id ="
                        + " (select entry_id from log_position where log_no = %1$d and position = 3)",
                "update log_position set leaf_hash = sha256(" + REWRITTEN + ") where log_no = %1$d and position = 3",
                "delete from checkpoint where log_no = %1$d and tree_size < 20");
        signAgain(20);
        log.grow(2);

        assertOnly(log.audit(), Fault.FORKED_LOG, 20L, "on the ledger (chain");
        log.damage("delete from anchor_event where log_no = %1$d");
        assertOnly(log.audit(), Fault.FOREIGN_HEAD, 20L, "the head of size 20 on the ledger (chain");
    }

    @Test
    void aRecordedAnchorConvictsAForkWithoutTheLedger() {
        log.anchor();
        log.damage(
                "update log_entry set content = 'rewritten', leaf_hash = sha256(" + REWRITTEN + ") where entry_id ="
                        + " (select entry_id from log_position where log_no = %1$d and position = 3)",
                "update log_position set leaf_hash = sha256(" + REWRITTEN + ") where log_no = %1$d and position = 3",
                "delete from checkpoint where log_no = %1$d and tree_size < 20");
        signAgain(20);
        try (RegistryReading away = new RegistryReading(
                LedgerKind.BESU, NodeAccess.open(URI.create("http://127.0.0.1:1")), registry.address())) {
            AuditResult result = log.audit(() -> away);
            assertFinding(result, Fault.FORKED_LOG, 20L, "the anchor recorded for size 20 (transaction 0x");
            assertTrue(result.notChecked().get(0).startsWith("the head on the ledger: "), result::toString);
        }
    }

    @Test
    void aHeadOnTheChainThatTheLogDoesNotExtendIsNamed() throws Exception {
        NaiveTree other = NaiveTree.of("somebody else's", 8);
        land(ledger.signOpening(fixture.log, ledger.turn().nonce()));
        land(ledger.signAdvances(
                List.of(new HeadAdvance(fixture.log, Head.NONE, new Head(8, other.root(8)), List.of())),
                ledger.turn().nonce()));
        assertOnly(
                log.audit(),
                Fault.FOREIGN_HEAD,
                8L,
                "has the root " + other.root(8).hex());
    }

    @Test
    void aDatabaseRestoredToBeforeAnAnchoredHeadIsNamed() {
        log.anchor();
        restoreToFifteen();
        assertOnly(log.audit(), Fault.RESTORED_DATABASE, 20L, "covers 20 entries, the database has only 15");
    }

    @Test
    void aRestoredDatabaseThatWentOnIsNamed() {
        log.anchor();
        restoreToFifteen();
        log.grow(9);
        assertOnly(log.audit(), Fault.FOREIGN_HEAD, 20L, "the head of size 20 on the ledger");
    }

    @Test
    void aShadowLogIsNamedByTheLedgersNumbers() throws Exception {
        log.anchor();
        byte[] key = fixture.signer.key().publicKey();
        EvidenceLog shadow = new EvidenceLog(
                fixture.tenant, new LogName("system/hidden"), "test.example/hidden", key, Instant.EPOCH);
        land(ledger.signOpening(shadow, ledger.turn().nonce()));
        assertOnly(log.auditList(), Fault.SHADOW_LOG, null, "log number 2 of " + fixture.tenant);
        assertOnly(log.auditList(), Fault.SHADOW_LOG, null, "test.example/hidden");
        assertOnly(log.auditList(), Fault.SHADOW_LOG, null, shadow.id().hash().hex());
    }

    @Test
    void anAnchorThatTheLedgerHasNeverHeardOfIsNamed() throws Exception {
        log.anchor();
        TestRegistry anew = new TestRegistry(URI.create(node()), fixture.tenant.value());
        try (RegistryLedger elsewhere = anew.ledger()) {
            AuditResult result = log.audit(() -> elsewhere);
            assertEquals(Outcome.INCOMPLETE, result.outcome(), result::toString);
            assertTrue(result.notChecked().get(0).contains("on another ledger"), result::toString);
            log.damage("update anchor_event set contract = '" + anew.address() + "' where log_no = %1$d");
            assertOnly(log.audit(() -> elsewhere), Fault.LOST_ANCHOR, 20L, "has never heard of this log");
        } finally {
            anew.close();
        }
    }

    private void restoreToFifteen() {
        log.damage(
                "create temp table gone as select entry_id from log_position where log_no = %1$d and position >= 15;"
                        + " delete from log_position where entry_id in (select entry_id from gone);"
                        + " delete from log_entry where entry_id in (select entry_id from gone)",
                "delete from checkpoint where log_no = %1$d and tree_size > 15",
                "delete from anchor_event where log_no = %1$d");
    }

    private void signAgain(long size) {
        Hash root = fixture.read(rows -> new TreeProofs(new StoredTiles(rows, fixture.log)).root(size));
        String note = fixture.signer.sign(new Checkpoint(fixture.log.origin(), size, root).text());
        log.damage("update checkpoint set note = '" + note + "', root_hash = '\\x" + root.hex()
                + "' where log_no = %1$d and tree_size = " + size);
    }

    private String node() {
        return ledger.toString().replaceAll(".* through ", "");
    }

    private void land(SignedTransaction transaction) throws Exception {
        ledger.send(transaction);
        assertTrue(ledger.inclusion(transaction.hash(), Duration.ofSeconds(20))
                .orElseThrow()
                .succeeded());
    }

    private static void assertOnly(AuditResult result, Fault fault, Long size, String part) {
        assertEquals(1, result.findings().size(), result::toString);
        assertFinding(result, fault, size, part);
    }

    private static void assertFinding(AuditResult result, Fault fault, Long size, String part) {
        Finding finding = result.findings().get(0);
        assertEquals(fault, finding.fault(), result::toString);
        assertEquals(size, finding.size(), result::toString);
        assertTrue(finding.detail().contains(part), result::toString);
        assertTrue(finding.fault().cure().length() > 20, "it says what to do");
    }
}
