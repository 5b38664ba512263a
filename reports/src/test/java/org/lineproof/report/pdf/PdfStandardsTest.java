package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.report.SampleReport;
import org.lineproof.report.annex.AttachedReport;
import org.lineproof.report.annex.LongAnnexes;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An independent validator reads the file: PDF/A-3a and PDF/UA-1. */
class PdfStandardsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportOfTwentyPagesIsArchivableAndAccessible(Language language) throws Exception {
        keepsTheStandards(SampleReport.of(language, 7, 400), 20);
    }

    @Test
    void soIsOneWithoutAnAddressToCheckItAt() throws Exception {
        keepsTheStandards(SampleReport.with(SampleReport.of(7, 20), ""), 7);
    }

    @Test
    void soIsOneWithTheRowsOfALongAnnexInAFile() throws Exception {
        keepsTheStandards(new LongAnnexes(10).split(SampleReport.of(7, 20)), 7);
    }

    @Test
    @Tag("slow")
    void soIsOneOfFourHundredPages() throws Exception {
        keepsTheStandards(SampleReport.of(7, 11_500), 400);
    }

    private static void keepsTheStandards(ReportRecord report, int pages) throws Exception {
        keepsTheStandards(new LongAnnexes(LongAnnexes.PRINTED).split(report), pages);
    }

    private static void keepsTheStandards(AttachedReport report, int pages) throws Exception {
        byte[] pdf = ReportPdf.bytes(report);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int found = document.getNumberOfPages();
            assertTrue(found >= pages && found <= pages + pages / 10, found + " pages");
        }
        assertEquals(List.of(), Judge.failures(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), Judge.failures(pdf, PDFAFlavour.PDFUA_1));
    }
}
