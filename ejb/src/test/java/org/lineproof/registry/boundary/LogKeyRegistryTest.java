package org.lineproof.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogKeys;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.key.KeyInOffice;

/** A log's key is replaced while the log goes on. */
class LogKeyRegistryTest {

    private final TestTenant tenant = new TestTenant();
    private final KeyFiles files = new KeyFiles();
    private SigningKeys node = files.started();
    private int declared;

    @BeforeEach
    void aLogOfThreeEntries() {
        declare(3);
        PublishedRound.publish(tenant, node);
    }

    @Test
    void theStatementIsTheNextEntryAndTheNextSizeIsTheNewKeys() throws Exception {
        restartWith("log-2.key");
        declare(2);
        replace();
        declare(2);
        PublishedRound.publish(tenant, node);

        List<KeyInOffice> keys =
                tenant.call(beans -> beans.get(LogKeys.class).of(LogName.AUDIT).keys());
        NoteKey oldKey = keys.get(0).key();
        NoteKey newKey = keys.get(1).key();
        assertEquals(List.of(4L, 5L), List.of(keys.get(0).toSize(), keys.get(1).fromSize()));
        assertTrue(note(3).signedBy(oldKey));
        assertTrue(note(4).signedBy(oldKey));
        assertTrue(note(8).signedBy(newKey));
        assertFalse(note(8).signedBy(oldKey));
        assertEquals(new LogKeyStatement(origin(), oldKey, newKey, 5), LogKeyStatement.verified(contentOfEntry(3)));
        assertEquals(List.of(), audit().findings());
    }

    @Test
    void aLogIsRotatedAgainAndAgain() {
        for (int number = 2; number < 5; number++) {
            restartWith("log-" + number + ".key");
            replace();
            PublishedRound.publish(tenant, node);
            declare(1);
            PublishedRound.publish(tenant, node);
        }

        assertEquals(
                4,
                tenant.call(beans -> beans.get(LogKeys.class).of(LogName.AUDIT).keys())
                        .size());
        assertEquals(List.of(), audit().findings());
    }

    @Test
    void aLogThatIsEmptyIsRotatedToo() throws Exception {
        TestTenant other = new TestTenant();
        other.run(beans -> beans.with(SigningKeys.class, node)
                .get(TransparencyService.class)
                .openLog(LogName.LINEAGE));
        restartWith("log-2.key");
        other.run(beans ->
                beans.with(SigningKeys.class, node).get(LogKeyRegistry.class).replace(LogName.LINEAGE));
        PublishedRound.publish(other, node);

        long size = other.call(beans -> beans.get(LogReader.class).size(LogName.LINEAGE));
        assertEquals(1, size);
    }

    @Test
    void aLogOpenedLaterBeginsWithTheNewestKey() {
        restartWith("log-2.key");
        byte[] first = tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(TransparencyService.class)
                .openLog(LogName.LINEAGE)
                .firstKey());

        assertEquals(node.newestLogSigner("x").key(), new NoteKey("x", first));
    }

    @Test
    void withoutANewerKeyNothingIsReplaced() {
        assertConflict("add the next log-<n>.key");
        restartWith("log-2.key");
        replace();
        assertConflict("stated a moment ago");
        PublishedRound.publish(tenant, node);
        assertConflict("add the next log-<n>.key");
    }

    @Test
    void aNodeWithoutTheKeyInOfficeDoesNotPublish() {
        SigningKeys old = node;
        restartWith("log-2.key");
        replace();
        PublishedRound.publish(tenant, node);
        declare(1);

        IllegalStateException stop =
                assertThrows(IllegalStateException.class, () -> PublishedRound.publish(tenant, old));

        assertTrue(stop.getMessage().contains("is not on this node"), stop.getMessage());
        PublishedRound.publish(tenant, node);
        long size = tenant.call(beans -> beans.get(LogReader.class).size(LogName.AUDIT));
        assertEquals(5, size);
    }

    @Test
    void anExchangedKeyIsFoundAndNotPublishedUnder() {
        restartWith("log-2.key");
        replace();
        TestDatabase.shared()
                .asOwner("update log_key set public_key = (select first_key from log where name = 'audit' and tenant_id"
                        + " = '"
                        + tenant.id() + "') where tenant_id = '" + tenant.id() + "'");

        IllegalStateException stop =
                assertThrows(IllegalStateException.class, () -> PublishedRound.publish(tenant, node));

        assertTrue(stop.getMessage().contains("not the one that its statement names"), stop.getMessage());
        assertTrue(audit().findings().toString().contains("not the one that its statement names"));
    }

    @Test
    void theApplicationItselfCannotChangeAKey() {
        restartWith("log-2.key");
        replace();
        for (String statement : List.of("update log_key set statement = ''", "delete from log_key")) {
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    tenant.id(),
                                    em -> em.createNativeQuery(statement).executeUpdate()));
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
        assertEquals(0, new TestTenant().count("log_key"));
    }

    private void restartWith(String file) {
        node = files.add(file).started();
    }

    private void replace() {
        tenant.run(beans ->
                beans.with(SigningKeys.class, node).get(LogKeyRegistry.class).replace(LogName.AUDIT));
    }

    private void assertConflict(String reason) {
        Refusal refused = assertThrows(Refusal.class, this::replace);
        assertEquals(Refusal.Kind.CONFLICT, refused.kind());
        assertTrue(refused.reason().contains(reason), refused.reason());
    }

    private void declare(int count) {
        for (int i = 0; i < count; i++) {
            DatasetDeclaration declaration = new DatasetDeclaration(
                    new DatasetId("s3://claims", "part-" + declared++), DatasetDeclaration.Kind.SOURCE);
            tenant.run(beans -> beans.with(SigningKeys.class, node)
                    .get(DatasetRegistry.class)
                    .register(declaration));
        }
    }

    private SignedNote note(long size) throws Exception {
        return SignedNote.parse(tenant.call(beans -> beans.get(LogReader.class)
                .checkpoint(LogName.AUDIT, size)
                .orElseThrow()
                .note()));
    }

    private String origin() {
        return tenant.call(beans ->
                beans.get(LogReader.class).log(LogName.AUDIT).orElseThrow().origin());
    }

    private String contentOfEntry(int index) {
        return tenant.call(beans -> {
            UUID entry = beans.get(LogReader.class)
                    .entries(LogName.AUDIT, index, index + 1)
                    .get(0)
                    .entry();
            return beans.get(SealedContents.class).open(entry).orElseThrow().disclosures().stream()
                    .filter(field -> field.name().equals(LogKeyStatement.FIELD))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .textValue();
        });
    }

    private AuditResult audit() {
        return tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(TreeAudit.class)
                .audit(beans.get(LogReader.class).log(LogName.AUDIT).orElseThrow(), List.of(), AuditProgress.UNHEARD));
    }
}
