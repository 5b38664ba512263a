package org.lineproof.transparency.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** Whoever has the owner's password can change rows; the audit says which. */
class LogDamageTest {

    private final LogFixture fixture = new LogFixture();

    @BeforeEach
    void aLogOfThreeHundredEntries() {
        fixture.receive(300);
        fixture.publish();
        fixture.receive(5);
        fixture.publish();
    }

    @Test
    void anUntouchedLogIsIntact() {
        AuditResult result = fixture.audit();
        assertEquals(List.of(), result.findings());
        assertEquals(305, result.entriesChecked());
    }

    @Test
    void aChangedEntryIsNamed() {
        tamper("update log_entry set content = 'changed' where entry_id ="
                + " (select entry_id from log_position where position = 17 and log_no = %d)");
        assertOnly(Fault.CHANGED_ENTRY, 17L, null, "the entry was changed");
    }

    @Test
    void anEntryChangedWithAllItsHashesIsToldFromAChangedTileByTheCheckpoint() {
        tamper(
                "update log_entry set content = 'changed', leaf_hash = sha256('\\x00' || 'changed'::bytea)"
                        + " where entry_id = (select entry_id from log_position where position = 17 and log_no = %d)",
                "update log_position set leaf_hash = sha256('\\x00' || 'changed'::bytea)"
                        + " where position = 17 and log_no = %d");
        assertOnly(Fault.CHANGED_ENTRY, 17L, null, "tile/0/000 has");
    }

    @Test
    void aDeletedPositionIsNamed() {
        tamper("delete from log_position where position = 299 and log_no = %d");
        assertOnly(Fault.DELETED_ENTRY, 299L, null, "deleted");
    }

    @Test
    void aDeletedRowIsNamed() {
        tamper(
                "create temp table gone as select entry_id from log_position where position = 17 and log_no = %d",
                "delete from log_position where entry_id in (select entry_id from gone)",
                "delete from log_entry where entry_id in (select entry_id from gone)");
        assertOnly(Fault.DELETED_ENTRY, 17L, null, "deleted");
    }

    @Test
    void entriesCutOffAtTheEndAreMissed() {
        tamper("delete from log_position where position >= 303 and log_no = %d");
        assertOnly(Fault.DELETED_ENTRY, 303L, null, "entries 303 to 304 were deleted");
    }

    @Test
    void exchangedEntriesAreNamed() {
        tamper("update log_position set leaf_hash = (select leaf_hash from log_position where position = 4 and log_no ="
                + " %1$d) where position = 5 and log_no = %1$d");
        assertOnly(Fault.CHANGED_ENTRY, 5L, null, "the entry was changed");
    }

    @Test
    void aChangedHashOfATileIsNamed() {
        tamper("update log_tile set hashes = overlay(hashes placing sha256('x') from 1 + 32 * 9 for 32)"
                + " where log_no = %d");
        assertFinding(Fault.CHANGED_TILE, 9L, null, "tile/0/000 has another hash for entry 9");
    }

    @Test
    void aChangedRootOfATileIsNamed() {
        tamper("update log_tile set root = sha256('x') where log_no = %d");
        assertOnly(Fault.CHANGED_TILE, null, null, "tile/1/000.p/1 does not follow");
    }

    @Test
    void aDeletedTileIsMissedWhereOthersAreMadeOfIt() {
        tamper("delete from log_tile where log_no = %d");
        assertFinding(Fault.CHANGED_TILE, null, null, "tile/1/000.p/1 is not published");
    }

    @Test
    void aForgedCheckpointIsNamed() {
        NoteSigner forger = new NoteSigner(fixture.log.origin(), new byte[32]);
        Hash root = fixture.read(rows -> new TreeProofs(new StoredTiles(rows, fixture.log)).root(300));
        String note = forger.sign(new Checkpoint(fixture.log.origin(), 300, root).text());
        tamper("update checkpoint set note = '" + note + "' where tree_size = 300 and log_no = %d");
        assertOnly(Fault.FORGED_CHECKPOINT, null, 300L, "is not what the log's key signed");
    }

    @Test
    void aCheckpointWhoseColumnsAreNotThoseOfItsNoteIsNamed() {
        tamper("update checkpoint set root_hash = sha256('x') where tree_size = 300 and log_no = %d");
        assertOnly(Fault.FORGED_CHECKPOINT, null, 300L, "has another size or root than the note it keeps");
    }

    @Test
    void aCheckpointThatIsNoNoteIsNamed() {
        tamper("update checkpoint set note = 'nothing' where tree_size = 300 and log_no = %d");
        assertOnly(Fault.FORGED_CHECKPOINT, null, 300L, "is no signed note");
    }

    @Test
    void aForkSignedWithTheLogsOwnKeyIsNamed() {
        Hash other = Hash.sha256(new byte[] {1, 2, 3});
        String note = fixture.signer.sign(new Checkpoint(fixture.log.origin(), 300, other).text());
        tamper("update checkpoint set note = '" + note + "', root_hash = '\\x" + other.hex()
                + "' where tree_size = 300 and log_no = %d");
        assertOnly(Fault.FORKED_LOG, null, 300L, "the checkpoint of size 300 has the root " + other.hex());
    }

    @Test
    void aDeletedCheckpointIsMissed() {
        tamper("delete from checkpoint where tree_size = 305 and log_no = %d");
        assertOnly(Fault.LOST_CHECKPOINT, null, 305L, "entries 300 to 304 have places, but no checkpoint covers them");
    }

    @Test
    void manyFindingsAreListedUpToALimitAndCounted() {
        tamper("update log_entry set content = 'changed' where log_no = %d");
        AuditResult result = fixture.audit();
        assertEquals(100, result.findings().size());
        assertTrue(result.notChecked().get(0).contains("only the first 100"), result.notChecked()::toString);
    }

    @Test
    void progressIsToldToTheEnd() {
        List<Long> done = new ArrayList<>();
        fixture.audit((at, total) -> done.add(at));
        assertEquals(List.of(256L, 305L), done);
    }

    @Test
    void theApplicationItselfCannotChangeALog() {
        for (String statement : List.of(
                "update log_entry set content = 'x'",
                "delete from log_entry",
                "delete from log_position",
                "update checkpoint set note = 'x'",
                "insert into checkpoint select * from checkpoint")) {
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> LogFixture.DATABASE.runAsTenant(
                            fixture.tenant,
                            em -> em.createNativeQuery(statement).executeUpdate()),
                    statement);
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
    }

    @Test
    void aTenantSeesNothingOfAnother() {
        LogFixture other = new LogFixture();
        assertEquals(0, other.read(rows -> rows.size(fixture.log)).longValue());
    }

    private void tamper(String... statements) {
        LogFixture.DATABASE.asOwner(Stream.of(statements)
                .map(statement -> statement.formatted(fixture.log.number()))
                .toArray(String[]::new));
    }

    private void assertOnly(Fault fault, Long index, Long size, String part) {
        assertEquals(
                1,
                fixture.audit().findings().size(),
                () -> fixture.audit().findings().toString());
        assertFinding(fault, index, size, part);
    }

    private void assertFinding(Fault fault, Long index, Long size, String part) {
        AuditResult result = fixture.audit();
        assertEquals(fixture.log.name(), result.log());
        List<Finding> findings = result.findings();
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.fault() == fault
                                && Objects.equals(f.index(), index)
                                && Objects.equals(f.size(), size)
                                && f.detail().contains(part)),
                findings::toString);
    }
}
