package org.lineproof.reporting.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealOrder;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.entity.seal.SealReport.Outcome;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.key.SealKeys;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** One bad seal for each way to be wrong, with what DSS says of it. */
class SealTamperTest {
    private static final byte[] UNSEALED = SealingHouse.report(Language.EN);

    @TempDir
    Path directory;

    private SealingHouse house;

    @BeforeEach
    void open() throws Exception {
        house = new SealingHouse(directory);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aChangedByteFails() {
        byte[] sealed = house.sealed(SealLevel.LTA, UNSEALED);
        // In the comment behind the header: the file can still be read.
        sealed[12] ^= 1;
        SealReport report = house.read(sealed);
        assertEquals(Outcome.TOTAL_FAILED, report.outcome());
        assertEquals("HASH_FAILURE", report.reason());
    }

    @Test
    void whatIsAddedToAPageAfterwardsFails() throws Exception {
        byte[] sealed = house.sealed(SealLevel.T, UNSEALED);
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            PDPage page = document.getPage(1);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                content.addRect(100, 100, 200, 200);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getCOSArray(COSName.CONTENTS).setNeedToBeUpdated(true);
            document.saveIncremental(added);
        }
        SealReport report = house.read(added.toByteArray());
        assertNotEquals(Outcome.TOTAL_PASSED, report.outcome(), report.toString());
        assertEquals("FORMAT_FAILURE", report.reason());
    }

    @Test
    void theSealOfAnotherOrganisationHoldsButIsNotOurs() throws Exception {
        TenantId other = new TenantId("other");
        house.key(other, "CN=Other Organisation", Instant.now().minus(SealingHouse.DAY), inDays(100));
        byte[] sealed = house.beans()
                .get(Seal.class)
                .seal(UNSEALED, new SealOrder(other, "R01-0011223344", Language.EN, SealLevel.T));
        SealReport report = house.read(sealed);
        assertEquals(Outcome.TOTAL_PASSED, report.outcome());
        assertFalse(report.forTests());
        try (SealKey ours = house.beans().get(SealKeys.class).of(SealingHouse.FUND);
                SealKey theirs = house.beans().get(SealKeys.class).of(other)) {
            assertFalse(report.isBy(ours.subject()));
            assertTrue(report.isBy(theirs.subject()));
        }
    }

    @Test
    void aKeyWithTheCertificateOfAnotherSealsNothing() throws Exception {
        Files.write(
                directory.resolve("fund.p12"),
                house.authority.mismatched(SealingHouse.SUBJECT, Instant.now().minus(SealingHouse.DAY), inDays(100)));
        assertThrows(Refusal.class, () -> house.sealed(SealLevel.T, UNSEALED));
    }

    @Test
    void aCertificateRevokedBeforeTheSealIsNotDetermined() throws Exception {
        byte[] sealed = house.sealed(SealLevel.T, UNSEALED);
        house.authority.revoke(house.authority.lastSerial());
        house.authority.publish(directory);
        SealReport report = house.read(sealed);
        assertEquals(Outcome.INDETERMINATE, report.outcome(), report.toString());
        assertEquals("REVOKED_NO_POE", report.reason());
    }

    @Test
    void aRevokedCertificateSealsNothing() throws Exception {
        house.authority.revoke(house.authority.lastSerial());
        house.authority.publish(directory);
        for (SealLevel level : new SealLevel[] {SealLevel.T, SealLevel.LTA}) {
            Refusal refusal = assertThrows(Refusal.class, () -> house.sealed(level, UNSEALED));
            assertTrue(refusal.reason().toLowerCase(Locale.ROOT).contains("revoked"), refusal.reason());
        }
    }

    @Test
    void anEndedCertificateSealsNothing() throws Exception {
        house.key(
                SealingHouse.FUND,
                SealingHouse.SUBJECT,
                inDays(-20),
                Instant.now().minus(SealingHouse.DAY));
        assertThrows(Refusal.class, () -> house.sealed(SealLevel.T, UNSEALED));
    }

    @Test
    void withoutAnArchiveASealEndsWithItsCertificates() {
        byte[] sealed = house.sealed(SealLevel.T, UNSEALED);
        SealReport report = house.read(sealed, inDays(400));
        assertEquals(Outcome.INDETERMINATE, report.outcome());
        assertEquals("OUT_OF_BOUNDS_NOT_REVOKED", report.reason());
    }

    @Test
    void withAnArchiveASealOutlivesItsCertificate() throws Exception {
        house.key(SealingHouse.FUND, SealingHouse.SUBJECT, inDays(-1), inDays(10));
        byte[] sealed = house.sealed(SealLevel.LTA, UNSEALED);
        house.authority.publish(directory, inDays(50).minusSeconds(3_600));
        SealReport report = house.read(sealed, inDays(50));
        assertEquals(Outcome.TOTAL_PASSED, report.outcome(), report.toString());
    }

    @Test
    void aSealWithoutATimeStampProvesNoTime() {
        byte[] sealed = withoutStamp();
        SealReport now = house.read(sealed);
        assertEquals(Outcome.TOTAL_PASSED, now.outcome());
        assertEquals(SealLevel.B, now.level());
        assertNull(now.provenAt());
        assertNull(now.stampEndsAt());
        SealReport later = house.read(sealed, inDays(400));
        assertEquals(Outcome.INDETERMINATE, later.outcome());
        assertEquals("OUT_OF_BOUNDS_NOT_REVOKED", later.reason());
    }

    @Test
    void withoutAnAuthorityNothingIsSealed() {
        house.stamps.refuse(true);
        Refusal refusal = assertThrows(Refusal.class, () -> house.sealed(SealLevel.T, UNSEALED));
        assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
    }

    private byte[] withoutStamp() {
        Signing signing = house.beans().get(Signing.class);
        try (SealKey key = house.beans().get(SealKeys.class).of(SealingHouse.FUND)) {
            PAdESService service = signing.service();
            PAdESSignatureParameters parameters = signing.parameters(SignatureLevel.PAdES_BASELINE_B);
            parameters.setSigningCertificate(key.certificate());
            parameters.setCertificateChain(key.chain());
            InMemoryDocument document = new InMemoryDocument(UNSEALED, "report.pdf");
            return DSSUtils.toByteArray(
                    service.signDocument(document, parameters, key.sign(service.getDataToSign(document, parameters))));
        }
    }

    private static Instant inDays(long days) {
        return Instant.now().plus(SealingHouse.DAY.multipliedBy(days));
    }
}
