package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.seal.PdfStandards;
import org.lineproof.reporting.seal.SealingHouse;

/** The eight reports of first class as they leave the house: veraPDF and DSS find nothing wrong. Prints a table. */
class FirstClassReportsTest {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    static Path directory;

    private static SealingHouse house;
    private static EvidenceCut rich;
    private static EvidenceCut poor;

    @BeforeAll
    static void open() throws Exception {
        house = new SealingHouse(directory);
        rich = RichAndPoor.rich().cut();
        poor = RichAndPoor.poor().cut();
    }

    @AfterAll
    static void printTable() {
        house.close();
        System.out.println(
                "report        | sections from data / text / nothing recorded | pages | ms CPU, one run | DSS");
        TABLE.forEach(System.out::println);
    }

    static List<String> definitions() {
        return GoldenReportsTest.FIRST_CLASS;
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void ofTheRichSystemAreArchivableAccessibleAndTheirSealsValidate(String definition) throws Exception {
        for (Language language : Language.values()) {
            requireFit(definition, "rich", rich, language);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("definitions")
    void ofThePoorSystemAreArchivableAccessibleAndTheirSealsValidate(String definition) throws Exception {
        requireFit(definition, "poor", poor, Language.EN);
    }

    @Test
    void ofASystemOfWhichNothingIsLoggedItIsArchivableAccessibleAndItsSealValidates() throws Exception {
        requireFit("R01", "empty", RichAndPoor.empty().cut(), Language.DE);
    }

    private static void requireFit(String definition, String system, EvidenceCut cut, Language language)
            throws Exception {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        ReportRecord report = RichAndPoor.report(definition, cut, language);
        byte[] pdf = ReportPdf.bytes(report);
        long millis = (PROCESSOR.getCurrentThreadCpuTime() - start) / 1_000_000;
        byte[] sealed = house.sealed(SealLevel.LTA, pdf);
        SealReport seal = house.read(sealed);
        String name = definition + " " + system + " " + language.code();
        TABLE.add(String.format(
                Locale.ROOT,
                "%-13s | %24d / %2d / %12d | %5d | %15d | %s",
                name,
                count(report, Told.DATA),
                count(report, Told.TEXT),
                count(report, Told.NOTHING),
                pages(pdf),
                millis,
                seal.outcome()));
        assertEquals(List.of(), PdfStandards.failures(sealed), name);
        assertEquals(SealReport.Outcome.TOTAL_PASSED, seal.outcome(), () -> name + ": " + seal);
    }

    private enum Told {
        DATA,
        TEXT,
        NOTHING
    }

    private static long count(ReportRecord report, Told told) {
        return report.sections().stream()
                .filter(section -> told(section) == told)
                .count();
    }

    private static Told told(Section section) {
        boolean absent = false;
        for (Block block : section.blocks()) {
            if (!(block instanceof Block.Paragraph || block instanceof Block.NoEvidence)) {
                return Told.DATA;
            }
            absent |= block instanceof Block.NoEvidence;
        }
        return absent ? Told.NOTHING : Told.TEXT;
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
