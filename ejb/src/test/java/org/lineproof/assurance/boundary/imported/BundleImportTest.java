package org.lineproof.assurance.boundary.imported;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.refuses;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.entity.imported.CheckedBundle;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.SmallBundle;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;

/** Bundles of a supplier on a real PostgreSQL, with the rights of the application's role. */
class BundleImportTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final SmallBundle SUPPLIER = new SmallBundle();
    private static final byte[] ZIP = SUPPLIER.zip();
    private static final byte[] PINS = SUPPLIER.pins().bytes();
    private static final ModelDigest DIGEST = ImportedBundle.digestOf(PINS);

    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("officer");
        tenant.run(beans ->
                beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage"))));
    }

    private SupplierStanding propose(byte[] pins) {
        return tenant.as("officer")
                .call(beans -> beans.get(SupplierTrust.class)
                        .propose("Sample Supplier", pins)
                        .value());
    }

    private SupplierStanding approve(String person) {
        return tenant.as(person).call(beans -> beans.get(SupplierTrust.class).approve(DIGEST));
    }

    private Registered<ImportedBundle> take(byte[] zip) {
        return tenant.as("officer").call(beans -> beans.get(BundleImport.class).take(TRIAGE, DIGEST, zip, null));
    }

    private void trusted() {
        propose(PINS);
        approve("second officer");
    }

    @Test
    void aVerifiedBundleIsKeptUnderItsDigestAndLogged() {
        trusted();
        ImportedBundle kept = take(ZIP).value();
        assertEquals(ImportedBundle.digestOf(ZIP), kept.digest());
        assertEquals(ZIP.length, kept.size());
        assertEquals("report", kept.about().path("kind").asText());
        assertEquals(
                "VERIFIED against the pin file", kept.about().path("verdict").asText());
        assertEquals(
                "[{\"origin\":\"sample.example/fund/system/triage\",\"size\":1}]",
                kept.about().path("logs").toString());
        String entry = tenant.call(beans ->
                beans.get(LogReader.class).standing(kept.entry()).orElseThrow().content());
        assertTrue(entry.contains("\"type\":\"imported-bundle\"") && entry.contains("claim-triage"), entry);
        assertFalse(entry.contains("officer"), "no person stands in an entry");
        assertArrayEquals(
                ZIP,
                tenant.call(beans ->
                        beans.get(BundleImport.class).content(kept.entry()).orElseThrow()));
    }

    @Test
    void theSameBundleAgainIsTheSameImport() {
        trusted();
        assertTrue(take(ZIP).created());
        assertFalse(take(ZIP).created());
        assertEquals(1, tenant.count("imported_bundle"));
        List<ImportedBundle> all =
                tenant.call(beans -> beans.get(BundleImport.class).of(TRIAGE));
        assertEquals(1, all.size());
    }

    @Test
    void anotherOrganisationSeesNeitherPinsNorBundle() {
        trusted();
        ImportedBundle kept = take(ZIP).value();
        TestTenant other = new TestTenant().as("officer");
        assertTrue(other.call(beans -> beans.get(SupplierTrust.class).list()).isEmpty());
        assertTrue(other.call(beans -> beans.get(BundleImport.class).find(kept.entry()))
                .isEmpty());
        assertTrue(other.call(beans -> beans.get(BundleImport.class).content(kept.entry()))
                .isEmpty());
    }

    @Test
    void aSecondPersonApprovesThePins() {
        assertEquals(TrustState.PROPOSED, propose(PINS).state());
        refuses("pins", () -> take(ZIP));
        assertThrows(Refusal.class, () -> approve("officer"));
        assertEquals(TrustState.APPROVED, approve("second officer").state());
        assertThrows(Refusal.class, () -> approve("third officer"));
        assertEquals(TrustState.APPROVED, propose(PINS).state(), "the same file again is the same proposal");
        assertEquals(1, tenant.count("supplier_pins"));
    }

    @Test
    void nothingIsImportedUnderWithdrawnPinsAndWhatWasStays() {
        trusted();
        take(ZIP);
        tenant.run(beans -> beans.get(SupplierTrust.class).withdraw(DIGEST, "the supplier lost its key"));
        refuses("pins", () -> take(ZIP));
        assertEquals(1, tenant.count("imported_bundle"));
        assertThrows(
                Refusal.class,
                () -> tenant.run(beans -> beans.get(SupplierTrust.class).withdraw(DIGEST, "again")));
    }

    @Test
    void whatIsNotVerifiedIsRefusedWithTheReasonAndNothingIsKept() {
        trusted();
        byte[] changed = ZIP.clone();
        changed[changed.length / 2] ^= 1;
        unverified(changed, "FAILED");
        unverified("no bundle".getBytes(StandardCharsets.UTF_8), "does not begin with a file");
        assertThrows(Refusal.class, () -> take(new byte[CheckedBundle.MAX_BYTES + 1]));
        refuses(
                "system",
                () -> tenant.call(
                        beans -> beans.get(BundleImport.class).take(new SystemId("other"), DIGEST, ZIP, null)));
        refuses(
                "pins",
                () -> tenant.call(
                        beans -> beans.get(BundleImport.class).take(TRIAGE, new ModelDigest(digest('a')), ZIP, null)));
        assertEquals(0, tenant.count("imported_bundle"));
        assertEquals(0, tenant.count("imported_content"));
    }

    @Test
    void pinsThatDoNotNameAllRootsLeaveItIndeterminateAndThatIsRefused() {
        PinFile full = SUPPLIER.pins();
        byte[] fewer = new PinFile(List.of(), full.reportKeys(), List.of(), List.of(), List.of(), List.of(), 0).bytes();
        propose(fewer);
        ModelDigest digest = ImportedBundle.digestOf(fewer);
        tenant.as("second officer").run(beans -> beans.get(SupplierTrust.class).approve(digest));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> tenant.call(beans -> beans.get(BundleImport.class).take(TRIAGE, digest, ZIP, null)));
        assertTrue(refusal.reason().contains("INDETERMINATE"), refusal.reason());
        assertEquals(0, tenant.count("imported_bundle"));
    }

    private void unverified(byte[] zip, String words) {
        Refusal refusal = assertThrows(Refusal.class, () -> take(zip));
        assertTrue(refusal.reason().contains(words), refusal.reason());
    }

    @Test
    void aPinFileThatIsNoneIsRefusedByItsMember() {
        refuses("format", () -> propose("{\"format\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThrows(Refusal.class, () -> propose(new byte[(1 << 20) + 1]));
        refuses(
                "supplier",
                () -> tenant.call(beans ->
                        beans.get(SupplierTrust.class).propose(" ", PINS).value()));
        assertEquals(0, tenant.count("supplier_pins"));
    }
}
