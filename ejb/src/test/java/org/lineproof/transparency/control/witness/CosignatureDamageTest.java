package org.lineproof.transparency.control.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** What the audit finds out through the witnesses, and what it finds wrong with their words. */
class CosignatureDamageTest {
    private static final String REWRITTEN = "'\\x00' || 'rewritten'::bytea";

    private final WitnessedLog log = new WitnessedLog();
    private final LocalWitness first = new LocalWitness().watching(log.fixture.signer.key());
    private final LocalWitness second = new LocalWitness().watching(log.fixture.signer.key());

    @BeforeEach
    void twoWitnessesCosignedTwoCheckpoints() throws Exception {
        for (int entries : List.of(15, 5)) {
            log.grow(entries);
            log.ask(first);
            log.ask(second);
        }
    }

    @AfterEach
    void stopWitnesses() {
        first.close();
        second.close();
    }

    @Test
    void whatWitnessesSignedFits() {
        assertEquals(List.of(), log.fixture.audit().findings());
    }

    @Test
    void aChangedLineIsNamedWithItsWitness() {
        damage("update cosignature set line = (select line from cosignature where log_no = %1$d and tree_size = 15 and"
                + " cosigner = '" + first.key().vkey() + "') where log_no = %1$d and tree_size = 20 and cosigner = '"
                + first.key().vkey() + "'");
        assertOnly(
                Fault.FORGED_COSIGNATURE,
                20L,
                "the cosignature of " + first.key().name()
                        + " at size 20 does not hold for the checkpoint that is kept");
    }

    @Test
    void aLineUnderTheKeyOfAnotherWitnessIsNamed() {
        damage(
                "delete from cosignature where log_no = %1$d and tree_size = 15 and cosigner = '"
                        + second.key().vkey() + "'",
                "update cosignature set cosigner = '" + second.key().vkey() + "' where log_no = %1$d and tree_size ="
                        + " 15");
        assertOnly(
                Fault.FORGED_COSIGNATURE,
                15L,
                "the cosignature of " + second.key().name());
    }

    @Test
    void aKeyThatIsNoneIsNamed() {
        damage("update cosignature set cosigner = 'nobody' where log_no = %1$d and tree_size = 15 and cosigner = '"
                + second.key().vkey() + "'");
        assertOnly(Fault.FORGED_COSIGNATURE, 15L, "a witness without a readable key");
    }

    @Test
    void aTimeOtherThanTheWitnessStatedIsNamed() {
        damage("update cosignature set cosigned_at = cosigned_at - interval '1 day' where log_no = %1$d and tree_size ="
                + " 20 and cosigner = '" + first.key().vkey() + "'");
        assertOnly(Fault.FORGED_COSIGNATURE, 20L, "was given at 2026-03-01T12:00:00Z, its row says 2026-02-28");
    }

    /** All rows are rewritten and all checkpoints signed again with the log's own key: only the witnesses remain. */
    @Test
    void aForkThatTheLogsOwnKeySignedIsConvictedByTheWitnesses() {
        damage(
                "update log_entry set content = 'rewritten', leaf_hash = sha256(" + REWRITTEN + ") where entry_id ="
                        + " (select entry_id from log_position where log_no = %1$d and position = 17)",
                "update log_position set leaf_hash = sha256(" + REWRITTEN + ") where log_no = %1$d and position = 17");
        Hash root = log.fixture.read(rows -> new TreeProofs(new StoredTiles(rows, log.log())).root(20));
        String note = log.fixture.signer.sign(new Checkpoint(log.origin(), 20, root).text());
        damage("update checkpoint set note = '" + note + "', root_hash = '\\x" + root.hex()
                + "' where log_no = %1$d and tree_size = 20");
        assertOnly(Fault.FORGED_COSIGNATURE, 20L, "does not hold for the checkpoint that is kept");
    }

    @Test
    void aCheckpointThatIsGoneIsMissedByItsCosignature() {
        withoutReference(() -> {
            damage("delete from checkpoint where log_no = %1$d and tree_size = 15");
            assertOnly(Fault.LOST_CHECKPOINT, 15L, "is about a checkpoint that is gone");
        });
    }

    @Test
    void aLogThatWasCutOffIsMissedByItsWitness() {
        withoutReference(() -> {
            damage(
                    "create temp table gone as select entry_id from log_position where log_no = %1$d and position >="
                            + " 15; delete from log_position where entry_id in (select entry_id from gone); delete from"
                            + " log_entry where entry_id in (select entry_id from gone)",
                    "delete from checkpoint where log_no = %1$d and tree_size > 15");
            assertOnly(
                    Fault.RESTORED_DATABASE, 20L, "a witness cosigned 20 entries, the database has published only 15");
        });
    }

    /** Whoever owns the tables can take the reference to the checkpoint away. */
    private void withoutReference(Runnable work) {
        damage("alter table cosignature drop constraint cosignature_log_no_tree_size_fkey");
        try {
            work.run();
        } finally {
            damage(
                    "delete from cosignature where log_no = %1$d",
                    "alter table cosignature add foreign key (log_no, tree_size) references checkpoint (log_no,"
                            + " tree_size)");
        }
    }

    private void damage(String... statements) {
        for (String statement : statements) {
            LogFixture.DATABASE.asOwner(statement.formatted(log.log().number()));
        }
    }

    private void assertOnly(Fault fault, long size, String part) {
        AuditResult result = log.fixture.audit();
        assertEquals(1, result.findings().size(), result::toString);
        Finding finding = result.findings().get(0);
        assertEquals(fault, finding.fault(), result::toString);
        assertEquals(size, finding.size(), result::toString);
        assertTrue(finding.detail().contains(part), result::toString);
    }
}
