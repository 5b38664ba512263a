package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;

class ReportPdfTest {
    private static final long SEED = 20_261_122L;
    private static final ReportRecord REPORT = SampleReport.of(SEED, 204);
    private static byte[] pdf;

    @BeforeAll
    static void writeOnce() throws IOException {
        pdf = ReportPdf.bytes(REPORT);
        Files.write(Path.of("target", "sample-report.pdf"), pdf);
    }

    @Test
    void theSameRecordGivesTheSameBytes() {
        assertArrayEquals(pdf, ReportPdf.bytes(SampleReport.of(SEED, 204)));
    }

    @Test
    void anotherRecordGivesOtherBytes() {
        assertFalse(java.util.Arrays.equals(pdf, ReportPdf.bytes(SampleReport.of(SEED + 1, 204))));
    }

    @Test
    void everyEntryOfTheLogCanBeFoundInTheText() throws IOException {
        String text = text();
        for (int i = 0; i < 204; i++) {
            assertTrue(text.contains("1/" + (i + 1)), "entry " + i);
            assertTrue(text.contains("L1 #" + i), "reference to entry " + i);
        }
        assertTrue(text.contains("Page 2 of "));
        assertTrue(text.contains("No evidence recorded."));
    }

    @Test
    void digestsStandWholeInTheAnnex() throws IOException {
        String hash = REPORT.annexes().get(0).table().rows().get(7).cells().get(5);
        String letters = text().replaceAll("\\s", "");
        assertTrue(letters.contains(hash.substring(0, 30)), "first line of " + hash);
        assertTrue(letters.contains(hash.substring(34)), "last line of " + hash);
    }

    @Test
    void linesOfADigestAreAsLongAsEachOther() throws IOException {
        String hash = REPORT.annexes().get(0).table().rows().get(7).cells().get(5);
        assertTrue(text().contains(hash.substring(0, 32) + "\n" + hash.substring(32)), hash);
    }

    @Test
    void everyPageOfALongTableNamesItAndWhatItsRowsShare() throws IOException {
        String caption = "Table A. Entries of " + SampleReport.SYSTEM_LOG + ". Every row: signed · development chain.";
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                if (text.contains("serving-1, 1/")) {
                    assertTrue(text.contains(caption), text);
                    assertFalse(text.replace(caption, "").contains("signed ·"), text);
                    pages++;
                }
            }
            assertEquals(8, pages, "29 rows a page, and fewer on the first and the last");
        }
    }

    @Test
    void neverSaysThatSomethingIsCompliant() throws IOException {
        assertFalse(text().toLowerCase(Locale.ROOT).contains("compliant"));
    }

    @Test
    void theContentsNameThePageOfEachHeading() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            String contents = stripper.getText(document);
            assertTrue(contents.matches("(?s).*9 Integrity\\s*[. ]+\\d+\\R.*"), contents);
            assertTrue(contents.matches("(?s).*Annex A All entries of log L1\\s*[. ]+\\d+\\R.*"), contents);
        }
    }

    /** Validators of signatures warn of annotations one over the other: something could be hidden. */
    @Test
    void noLinkLiesOverAnother() throws IOException {
        ReportRecord linked = SampleReport.saying(REPORT, "Annex A, annex A, annex A: ".repeat(12));
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(linked))) {
            int links = 0;
            for (PDPage page : document.getPages()) {
                List<PDRectangle> places = page.getAnnotations().stream()
                        .map(PDAnnotation::getRectangle)
                        .toList();
                links += places.size();
                for (int i = 0; i < places.size(); i++) {
                    for (int j = i + 1; j < places.size(); j++) {
                        assertFalse(overlap(places.get(i), places.get(j)), places.get(i) + " and " + places.get(j));
                    }
                }
            }
            assertTrue(links > 36, "the contents and the words link: " + links);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Annex A, annex A, annex A: Annex A, annex A"), "in the order of reading");
        }
    }

    private static boolean overlap(PDRectangle one, PDRectangle other) {
        return one.getLowerLeftX() < other.getUpperRightX()
                && other.getLowerLeftX() < one.getUpperRightX()
                && one.getLowerLeftY() < other.getUpperRightY()
                && other.getLowerLeftY() < one.getUpperRightY();
    }

    @Test
    void bookmarksLeadToTheSections() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("1  Scope and identity", first.getTitle());
            assertNotNull(first.findDestinationPage(document));
        }
    }

    @Test
    void carriesItsJson() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFile file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("report.json")
                    .getEmbeddedFile();
            assertArrayEquals(ReportJson.bytes(REPORT), file.toByteArray());
        }
    }

    @Test
    void theLastPageHasAnEmptyFieldForTheSeal() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignatureField field = (PDSignatureField)
                    document.getDocumentCatalog().getAcroForm().getField(ReportPdf.SEAL_FIELD);
            assertNull(field.getSignature());
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            assertEquals(
                    last.getAnnotations().get(0).getCOSObject(),
                    field.getWidgets().get(0).getCOSObject());
            assertTrue(field.getAlternateFieldName().startsWith("Electronic seal"));
        }
    }

    private static String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
