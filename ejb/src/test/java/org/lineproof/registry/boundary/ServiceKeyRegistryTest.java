package org.lineproof.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.evidence.verify.ReceiptVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.EntryReceipts;
import org.lineproof.transparency.boundary.LogKeys;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.Finding;
import org.lineproof.transparency.entity.key.KeyInOffice;
import org.lineproof.transparency.entity.key.KeyPurpose;

/** The keys of COSE receipts and of promises are replaced while the log goes on. */
class ServiceKeyRegistryTest {

    private final TestTenant tenant = new TestTenant();
    private final KeyFiles files = new KeyFiles();
    private SigningKeys node = files.started();
    private UUID first;

    @BeforeEach
    void aLogOfThreeEntries() {
        first = declare().entry();
        declare();
        declare();
        PublishedRound.publish(tenant, node);
    }

    @Test
    void aReceiptIsSignedByTheKeyForItsSizeAndVerifiedByThePinFile() {
        CoseReceipt before = cose(first);
        restartWith("receipt-2.key");
        replace(KeyPurpose.RECEIPT);
        assertEquals(before, cose(first));
        PublishedRound.publish(tenant, node);
        CoseReceipt after = cose(first);

        List<KeyInOffice> keys = keys(KeyPurpose.RECEIPT);
        assertEquals(List.of(3L, 4L), List.of(keys.get(0).toSize(), keys.get(1).fromSize()));
        assertEquals(thumbprint(keys.get(0)), before.keyId());
        assertEquals(thumbprint(keys.get(1)), after.keyId());
        assertEquals(Verdict.VERIFIED, verdict(before.bytes(), pins()));
        assertEquals(Verdict.VERIFIED, verdict(after.bytes(), pins()));
        assertEquals(List.of(), findings());
    }

    @Test
    void anOlderPinFileSaysNothingAboutALaterReceipt() {
        PinFile older = pins();
        restartWith("receipt-2.key");
        replace(KeyPurpose.RECEIPT);
        PublishedRound.publish(tenant, node);

        assertEquals(Verdict.INDETERMINATE, verdict(cose(first).bytes(), older));
    }

    @Test
    void promisesAreSignedByTheNewKeyOnceTheStatementHasItsPlace() throws Exception {
        restartWith("promise-2.key");
        replace(KeyPurpose.PROMISE);
        Acknowledgement meanwhile = declare();
        PublishedRound.publish(tenant, node);
        Acknowledgement later = declare();

        List<KeyInOffice> keys = keys(KeyPurpose.PROMISE);
        assertTrue(SignedNote.parse(meanwhile.promise()).signedBy(keys.get(0).key()));
        assertTrue(SignedNote.parse(later.promise()).signedBy(keys.get(1).key()));
        assertFalse(SignedNote.parse(later.promise()).signedBy(keys.get(0).key()));
        for (Acknowledgement given : List.of(meanwhile, later)) {
            byte[] promise = given.promise().getBytes(StandardCharsets.UTF_8);
            assertEquals(Verdict.VERIFIED, verdict(promise, given.entry(), pins()));
        }
        assertEquals(List.of(), findings());
    }

    @Test
    void aNodeWithoutTheKeyInOfficeSignsNothing() {
        SigningKeys old = node;
        restartWith("promise-2.key");
        restartWith("receipt-2.key");
        replace(KeyPurpose.PROMISE);
        PublishedRound.publish(tenant, node);
        replace(KeyPurpose.RECEIPT);
        PublishedRound.publish(tenant, node);

        node = old;
        assertEquals(
                Refusal.Kind.UNAVAILABLE,
                assertThrows(Refusal.class, this::declare).kind());
        Refusal receipt = assertThrows(Refusal.class, () -> cose(first));
        assertTrue(receipt.reason().contains("not on this node"), receipt.reason());
    }

    @ParameterizedTest
    @EnumSource(KeyPurpose.class)
    void withoutANewerKeyNothingIsReplaced(KeyPurpose purpose) {
        assertConflict(purpose, "add the next " + purpose.word() + "-<n>.key");
        restartWith(purpose.word() + "-2.key");
        replace(purpose);
        assertConflict(purpose, "stated a moment ago");
        PublishedRound.publish(tenant, node);
        assertConflict(purpose, "add the next " + purpose.word() + "-<n>.key");
    }

    @ParameterizedTest
    @EnumSource(KeyPurpose.class)
    void aKeyIsReplacedAgainAndAgain(KeyPurpose purpose) {
        for (int number = 2; number < 5; number++) {
            restartWith(purpose.word() + "-" + number + ".key");
            replace(purpose);
            PublishedRound.publish(tenant, node);
        }
        assertEquals(4, keys(purpose).size());
        assertEquals(List.of(), findings());
    }

    @ParameterizedTest
    @EnumSource(KeyPurpose.class)
    void aLogOpenedLaterBeginsWithTheNewestKey(KeyPurpose purpose) {
        restartWith(purpose.word() + "-2.key");
        tenant.run(beans -> beans.with(SigningKeys.class, node)
                .get(TransparencyService.class)
                .openLog(LogName.LINEAGE));
        NoteKey key = tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(LogKeys.class)
                .of(LogName.LINEAGE, purpose)
                .newest());

        assertEquals(node.newest(purpose, origin(LogName.LINEAGE)).key(), key);
    }

    @ParameterizedTest
    @EnumSource(KeyPurpose.class)
    void aLogWithoutARecordedFirstKeyBeganWithTheFirstFile(KeyPurpose purpose) {
        TestDatabase.shared().asOwner("delete from service_key where tenant_id = '" + tenant.id() + "'");
        assertEquals(
                node.first(purpose, origin(LogName.AUDIT)).key(),
                keys(purpose).get(0).key());
        restartWith(purpose.word() + "-2.key");
        replace(purpose);
        PublishedRound.publish(tenant, node);

        assertEquals(
                List.of(
                        node.first(purpose, origin(LogName.AUDIT)).key(),
                        node.newest(purpose, origin(LogName.AUDIT)).key()),
                keys(purpose).stream().map(KeyInOffice::key).toList());
        assertEquals(List.of(), findings());
    }

    @ParameterizedTest
    @EnumSource(KeyPurpose.class)
    void anExchangedKeyIsFound(KeyPurpose purpose) {
        restartWith(purpose.word() + "-2.key");
        replace(purpose);
        PublishedRound.publish(tenant, node);
        TestDatabase.shared()
                .asOwner("update service_key set public_key = (select first_key from log where name = 'audit' and"
                        + " tenant_id = '" + tenant.id() + "') where number = 1 and tenant_id = '" + tenant.id() + "'");

        assertTrue(
                findings().toString().contains("not the one that its statement names"),
                findings().toString());
    }

    @Test
    void theApplicationItselfCannotChangeAKey() {
        for (String statement : List.of("update service_key set statement = ''", "delete from service_key")) {
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    tenant.id(),
                                    em -> em.createNativeQuery(statement).executeUpdate()));
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
        assertEquals(0, new TestTenant().count("service_key"));
    }

    private void restartWith(String file) {
        node = files.add(file).started();
    }

    private void replace(KeyPurpose purpose) {
        tenant.run(beans ->
                beans.with(SigningKeys.class, node).get(LogKeyRegistry.class).replace(LogName.AUDIT, purpose));
    }

    private void assertConflict(KeyPurpose purpose, String reason) {
        Refusal refused = assertThrows(Refusal.class, () -> replace(purpose));
        assertEquals(Refusal.Kind.CONFLICT, refused.kind());
        assertTrue(refused.reason().contains(reason), refused.reason());
    }

    private List<KeyInOffice> keys(KeyPurpose purpose) {
        return tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(LogKeys.class)
                .of(LogName.AUDIT, purpose)
                .keys());
    }

    private static Object thumbprint(KeyInOffice key) {
        return ReceiptKey.of(key.key()).thumbprint();
    }

    private CoseReceipt cose(UUID entry) {
        return tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(EntryReceipts.class)
                .cose(entry)
                .orElseThrow());
    }

    private PinFile pins() {
        return tenant.call(
                beans -> beans.with(SigningKeys.class, node).get(PinFiles.class).current());
    }

    private Verdict verdict(byte[] receipt, PinFile pins) {
        return verdict(receipt, first, pins);
    }

    private Verdict verdict(byte[] receipt, UUID entry, PinFile pins) {
        byte[] held = tenant.call(beans ->
                        beans.get(LogReader.class).standing(entry).orElseThrow().content())
                .getBytes(StandardCharsets.UTF_8);
        return ReceiptVerification.of(receipt, held, pins, null).verdict();
    }

    private Acknowledgement declare() {
        return tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(DeclarationLog.class)
                .append("dataset", null, JsonNodeFactory.instance.objectNode().put("name", "part"), List.of()));
    }

    private String origin(LogName log) {
        return tenant.call(
                beans -> beans.get(LogReader.class).log(log).orElseThrow().origin());
    }

    private List<Finding> findings() {
        return tenant.call(beans -> beans.with(SigningKeys.class, node)
                .get(TreeAudit.class)
                .audit(beans.get(LogReader.class).log(LogName.AUDIT).orElseThrow(), List.of(), AuditProgress.UNHEARD)
                .findings());
    }
}
