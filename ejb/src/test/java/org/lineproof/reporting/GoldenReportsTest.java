package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;

/**
 * The eight reports of first class, of the rich and of the poor system, and two of a system of which nothing is logged, are those that somebody read and accepted:
 * {@code src/test/resources/golden}. After a change that is meant, write them anew with {@code -Dlineproof.golden=write}
 * and read the difference.
 */
class GoldenReportsTest {
    static final List<String> FIRST_CLASS = List.of("R01", "R02", "R03", "R04", "R05", "R11", "R14", "R19");
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "golden");
    private static final boolean WRITE = "write".equals(System.getProperty("lineproof.golden"));
    private static final ObjectMapper READABLE = new ObjectMapper();

    @Test
    void theReportsOfTheRichSystemAreTheAcceptedOnes() {
        compareAll("rich", RichAndPoor.rich().cut());
    }

    @Test
    void theReportsOfThePoorSystemAreTheAcceptedOnes() {
        compareAll("poor", RichAndPoor.poor().cut());
    }

    @Test
    void whatIsSaidOfTheLogOfASystemWithoutEntriesIsTheAccepted() {
        EvidenceCut empty = RichAndPoor.empty().cut();
        assertAll(Stream.of("R01", "R04")
                .map(definition ->
                        () -> compare(definition + "-empty", RichAndPoor.report(definition, empty, Language.EN))));
    }

    private static void compareAll(String system, EvidenceCut cut) {
        Stream<Executable> comparisons = FIRST_CLASS.stream()
                .flatMap(definition -> Stream.of(Language.values())
                        .map(language -> () ->
                                compare(definition + "-" + system, RichAndPoor.report(definition, cut, language))));
        assertAll(comparisons);
    }

    private static void compare(String name, ReportRecord report) throws IOException {
        String language = report.language().code();
        if (report.language() == Language.EN) {
            accepted(name + ".json", json(report));
        }
        accepted(name + "-" + language + ".txt", text(report));
    }

    private static void accepted(String name, String made) throws IOException {
        Path file = ACCEPTED.resolve(name);
        if (WRITE) {
            Files.createDirectories(ACCEPTED);
            Files.writeString(file, made);
        }
        assertEquals(Files.readString(file), made, name);
    }

    private static String json(ReportRecord report) {
        try {
            return READABLE.writerWithDefaultPrettyPrinter().writeValueAsString(ReportJson.tree(report)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ReportRecord report) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(report))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }
}
