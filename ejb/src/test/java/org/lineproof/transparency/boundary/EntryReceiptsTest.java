package org.lineproof.transparency.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.evidence.receipt.EntryReceipt;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.registry.boundary.DatasetRegistry;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.key.KeyPurpose;

/** Receipts are handed out for what was published, and for nothing else. */
class EntryReceiptsTest {

    private final TestTenant tenant = new TestTenant();
    private final SigningKeys keys = new KeyFiles().started();
    private int declared;

    @Test
    void aPublishedEntryHasAReceiptInEachForm() {
        declare();
        UUID entry = declare();
        declare();
        PublishedRound.publish(tenant, keys);

        EntryReceipt receipt = receipt(entry).orElseThrow();
        EntryStanding standing =
                tenant.call(beans -> beans.get(LogReader.class).standing(entry).orElseThrow());
        assertTrue(receipt.proves());
        assertEquals(standing.content(), receipt.entry());
        assertEquals(3, receipt.proof().head().size());

        CoseReceipt cose = cose(entry).orElseThrow();
        ReceiptKey key =
                ReceiptKey.of(keys.first(KeyPurpose.RECEIPT, standing.origin()).key());
        Optional<Hash> root = cose.provenRoot(standing.leafHash(), key);
        assertEquals(Optional.of(receipt.proof().head().root()), root);
    }

    @Test
    void anEntryHasNoReceiptBeforeItIsPublished() {
        UUID entry = declare();

        assertEquals(
                Refusal.Kind.CONFLICT,
                assertThrows(Refusal.class, () -> receipt(entry)).kind());
        assertEquals(
                Refusal.Kind.CONFLICT,
                assertThrows(Refusal.class, () -> cose(entry)).kind());
    }

    @Test
    void anUnknownEntryAndOneOfAnotherTenantHaveNone() {
        UUID entry = declare();
        PublishedRound.publish(tenant, keys);

        assertEquals(Optional.empty(), receipt(UUID.randomUUID()));
        assertEquals(
                Optional.empty(),
                new TestTenant().call(beans -> beans.get(EntryReceipts.class).receipt(entry)));
    }

    @Test
    void aDamagedLogHandsOutNone() {
        UUID entry = declare();
        PublishedRound.publish(tenant, keys);
        asOwner("update log_entry set content = 'changed' where tenant_id = '" + tenant.id() + "'");

        assertThrows(IllegalStateException.class, () -> receipt(entry));
        assertThrows(IllegalStateException.class, () -> cose(entry));
    }

    /** Whoever can write rows but has no key gets no signature for them. */
    @Test
    void aForgedCheckpointIsNotSignedFor() {
        UUID entry = declare();
        declare();
        PublishedRound.publish(tenant, keys);
        asOwner("update checkpoint set note = replace(note, E'\\n2\\n', E'\\n3\\n') where tenant_id = '" + tenant.id()
                + "'");
        assertThrows(IllegalStateException.class, () -> cose(entry));

        asOwner("update checkpoint set note = replace(replace(note, E'\\n3\\n', E'\\n2\\n'), E'\\u2014 ', E'\\u2014 x')"
                + " where tenant_id = '" + tenant.id() + "'");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> cose(entry));
        assertTrue(refused.getMessage().contains("not what its key signed"), refused.getMessage());
    }

    private Optional<EntryReceipt> receipt(UUID entry) {
        return tenant.call(beans ->
                beans.with(SigningKeys.class, keys).get(EntryReceipts.class).receipt(entry));
    }

    private Optional<CoseReceipt> cose(UUID entry) {
        return tenant.call(beans ->
                beans.with(SigningKeys.class, keys).get(EntryReceipts.class).cose(entry));
    }

    private UUID declare() {
        DatasetDeclaration declaration = new DatasetDeclaration(
                new DatasetId("s3://claims", "part-" + declared++), DatasetDeclaration.Kind.SOURCE);
        tenant.run(beans ->
                beans.with(SigningKeys.class, keys).get(DatasetRegistry.class).register(declaration));
        return tenant.call(beans -> beans.get(DatasetRegistry.class)
                .find(declaration.id())
                .orElseThrow()
                .entry());
    }

    private static void asOwner(String statement) {
        TestDatabase.shared().asOwner(statement);
    }
}
