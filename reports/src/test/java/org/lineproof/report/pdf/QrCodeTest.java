package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;

/** The code on the cover is read back from the picture of the page, as a telephone would. */
class QrCodeTest {
    private static final ReportRecord REPORT = SampleReport.of(5, 20);

    @Test
    void theCoverSaysWhereTheReportCanBeChecked() throws Exception {
        byte[] pdf = ReportPdf.bytes(REPORT);
        assertEquals(SampleReport.VERIFICATION, read(pdf));
        String words = coverText(pdf);
        assertTrue(words.contains("Check this report: " + SampleReport.VERIFICATION), words);
    }

    @Test
    void soDoesAGermanOne() throws Exception {
        byte[] pdf = ReportPdf.bytes(SampleReport.of(Language.DE, 5, 20));
        assertEquals(SampleReport.VERIFICATION, read(pdf));
        String words = coverText(pdf);
        assertTrue(words.contains("Diesen Bericht prüfen: " + SampleReport.VERIFICATION), words);
    }

    @Test
    void theLongestAddressIsReadToo() throws Exception {
        String beginning = "https://lineproof.example/verify?report=";
        String address = beginning + "x".repeat(ReportRecord.LONGEST_ADDRESS - beginning.length());
        assertEquals(address, read(ReportPdf.bytes(SampleReport.with(REPORT, address))));
    }

    @Test
    void itIsDrawnAndNoImage() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(REPORT))) {
            assertFalse(document.getPage(0)
                    .getResources()
                    .getXObjectNames()
                    .iterator()
                    .hasNext());
            assertTrue(document.getPage(0).getResources().getCOSObject().containsKey(COSName.FONT));
        }
    }

    @Test
    void withoutAnAddressThereIsNoCode() throws IOException {
        byte[] pdf = ReportPdf.bytes(SampleReport.with(REPORT, ""));
        assertThrows(NotFoundException.class, () -> read(pdf));
        assertFalse(coverText(pdf).contains("Check this report"));
    }

    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = page.getWidth();
            int height = page.getHeight();
            int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        }
    }

    private static String coverText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
