package org.lineproof.transparency.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.transparency.entity.AuditResult;

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
        assertFinding(17L, "the entry was changed");
    }

    @Test
    void aDeletedEntryIsNamed() {
        tamper("delete from log_position where position = 299 and log_no = %d");
        assertFinding(299L, "deleted");
    }

    @Test
    void entriesCutOffAtTheEndAreMissed() {
        tamper("delete from log_position where position >= 303 and log_no = %d");
        assertFinding(null, "only 303 entries are there");
    }

    @Test
    void exchangedEntriesAreNamed() {
        tamper("update log_position set leaf_hash = (select leaf_hash from log_position where position = 4 and log_no ="
                + " %1$d) where position = 5 and log_no = %1$d");
        assertFinding(5L, "the entry was changed");
    }

    @Test
    void aChangedTileIsNamed() {
        tamper("update log_tile set root = sha256('x') where log_no = %d");
        assertFinding(null, "tile 0 of level 0");
    }

    @Test
    void aForgedCheckpointIsNamed() {
        tamper("update checkpoint set root_hash = sha256('x') where tree_size = 300 and log_no = %d");
        assertFinding(null, "the checkpoint of size 300 has another root");
        assertFinding(null, "the checkpoint of size 300 is not what the log's key signed");
    }

    @Test
    void aCheckpointThatIsNoNoteIsNamed() {
        tamper("update checkpoint set note = 'nothing' where tree_size = 300 and log_no = %d");
        assertFinding(null, "is no signed note");
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

    private void tamper(String statement) {
        LogFixture.DATABASE.asOwner(statement.formatted(fixture.log.number()));
    }

    private void assertFinding(Long index, String part) {
        List<AuditResult.Finding> findings = fixture.audit().findings();
        assertTrue(
                findings.stream()
                        .anyMatch(f ->
                                Objects.equals(f.index(), index) && f.detail().contains(part)),
                findings::toString);
    }
}
