package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** An independent validator reads the file. */
class PdfStandardsTest {
    private static byte[] pdf;

    @BeforeAll
    static void writeOnce() {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = ReportPdf.bytes(SampleReport.of(7, 60));
    }

    @Test
    void isAnArchivableFileWithTags() throws Exception {
        assertEquals(List.of(), failures(PDFAFlavour.PDFA_3_A));
    }

    @Test
    void isAccessible() throws Exception {
        assertEquals(List.of(), failures(PDFAFlavour.PDFUA_1));
    }

    private static List<String> failures(PDFAFlavour flavour) throws Exception {
        try (VeraPDFFoundry foundry = Foundries.defaultInstance();
                PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = foundry.createValidator(flavour, 100, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfStandardsTest::words)
                    .distinct()
                    .collect(Collectors.toList());
        }
    }

    private static String words(TestAssertion assertion) {
        return assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                + assertion.getMessage() + " @" + assertion.getLocation().getContext();
    }
}
