package org.lineproof.reporting.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealOrder;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.entity.seal.SealReport.Outcome;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** Reports sealed with real keys, a real authority and real time stamps, and read back by DSS. */
class SealTest {
    @TempDir
    static Path directory;

    private static SealingHouse house;
    private static byte[] unsealed;
    private static byte[] sealed;

    @BeforeAll
    static void sealOnce() throws Exception {
        house = new SealingHouse(directory);
        unsealed = SealingHouse.report(Language.EN);
        sealed = house.sealed(SealLevel.LTA, unsealed);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "sealed-report.pdf"), sealed);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aSealWithItsArchiveValidatesAgainstTheTrustAnchor() {
        SealReport report = house.read(sealed);
        assertEquals(Outcome.TOTAL_PASSED, report.outcome(), report.toString());
        assertEquals(SealLevel.LTA, report.level());
        assertEquals("Sample Health Fund", report.signer());
        assertTrue(report.forTests());
        assertNotNull(report.provenAt());
        assertTrue(Duration.between(report.claimedAt(), Instant.now()).toMinutes() < 5);
    }

    @Test
    void aSealWithATimeStampAloneValidates() {
        SealReport report = house.read(house.sealed(SealLevel.T, unsealed));
        assertEquals(Outcome.TOTAL_PASSED, report.outcome(), report.toString());
        assertEquals(SealLevel.T, report.level());
    }

    @Test
    void withoutTheTrustAnchorNothingIsDetermined(@TempDir Path elsewhere) throws Exception {
        try (SealingHouse stranger = new SealingHouse(elsewhere)) {
            SealReport report = stranger.read(sealed);
            assertEquals(Outcome.INDETERMINATE, report.outcome());
            assertEquals("NO_CERTIFICATE_CHAIN_FOUND", report.reason());
        }
    }

    @Test
    void theSealedFileBeginsWithTheUnsealedBytes() {
        assertArrayEquals(unsealed, Arrays.copyOf(sealed, unsealed.length));
    }

    @Test
    void anUnsealedReportBearsNoSeal() {
        assertEquals(List.of(), house.beans().get(SealReading.class).read(unsealed));
    }

    @Test
    void staysArchivableAndAccessible() throws Exception {
        assertEquals(List.of(), PdfStandards.failures(sealed));
    }

    @Test
    void theTextCanStillBeTakenOut() throws Exception {
        assertEquals(text(unsealed), text(sealed));
        assertTrue(text(sealed).contains("The log has three entries."));
    }

    @Test
    void aGermanReportHasAGermanSeal() throws Exception {
        byte[] german = house.beans()
                .get(Seal.class)
                .seal(
                        SealingHouse.report(Language.DE),
                        new SealOrder(SealingHouse.FUND, "R01-0011223344", Language.DE, SealLevel.LTA));
        Files.write(Path.of("target", "sealed-report-de.pdf"), german);
        assertEquals(Outcome.TOTAL_PASSED, house.read(german).outcome());
        assertEquals(List.of(), PdfStandards.failures(german));
        try (PDDocument document = Loader.loadPDF(german)) {
            assertTrue(document.getSignatureDictionaries().stream()
                    .anyMatch(seal -> "Siegel des Berichts R01-0011223344".equals(seal.getReason())));
        }
    }

    /** One over the other could hide something: the lines of a table of contents once did. */
    @Test
    void noAnnotationOfAReportLiesOverAnother() throws Exception {
        byte[] report =
                ReportPdf.bytes(RichAndPoor.report("R14", RichAndPoor.rich().cut(), Language.DE));
        assertEquals(List.of(), overlaps(house.sealed(SealLevel.T, report)));
        assertEquals(
                1, overlaps(house.sealed(SealLevel.T, withLinkOverLink(report))).size(), "and DSS would see it");
    }

    private static List<String> overlaps(byte[] pdf) {
        return house.read(pdf).remarks().stream()
                .filter(remark -> remark.startsWith("Elements overlap"))
                .toList();
    }

    private static byte[] withLinkOverLink(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage contents = document.getPage(1);
            List<PDAnnotation> links = new ArrayList<>(contents.getAnnotations());
            PDRectangle place = links.get(0).getRectangle();
            place.setLowerLeftX(place.getLowerLeftX() + 1);
            PDAnnotationLink over = new PDAnnotationLink();
            over.setRectangle(place);
            links.add(over);
            contents.setAnnotations(links);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aReportIsSealedOnce() {
        assertThrows(Refusal.class, () -> house.sealed(SealLevel.T, sealed));
    }

    @Test
    void anOrganisationWithoutAKeyIsToldWhereToPutOne() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> house.beans()
                        .get(Seal.class)
                        .seal(unsealed, new SealOrder(new TenantId("nobody"), "R01-1", Language.EN, SealLevel.T)));
        assertTrue(refusal.reason().contains(directory.resolve("nobody.p12").toString()), refusal.reason());
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
