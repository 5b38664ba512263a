package org.lineproof.report.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.report.SampleReport;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.json.ReportReader;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;

class LongAnnexesTest {
    private static final int ENTRIES = 60;
    private static final int PRINTED = 40;
    private static final String FILE = "annex-A.ndjson";
    private static final ReportRecord REPORT = SampleReport.of(5, ENTRIES);
    private static final AttachedReport SPLIT = new LongAnnexes(PRINTED).split(REPORT);

    @Test
    void asManyRowsAsArePrintedNeedNoFile() {
        AttachedReport whole = new LongAnnexes(ENTRIES).split(REPORT);
        assertSame(REPORT, whole.report());
        assertEquals(Map.of(), whole.files());
    }

    @Test
    void oneRowMoreGoesWithAllOthersIntoAFileThatTheReportNames() {
        Annex annex = SPLIT.report().annexes().get(0);
        byte[] file = file();
        assertEquals(PRINTED, annex.table().rows().size());
        assertEquals(new Annex.Attached(ENTRIES, Hash.sha256(file), file.length), annex.attached());
        assertEquals(ENTRIES, SPLIT.report().rows(), "the report still has all of them");
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        assertEquals(ENTRIES, lines.size());
        assertTrue(
                lines.get(59)
                        .startsWith("{\"basis\":{\"evidence\":\"signed\",\"references\":[{\"first\":59,\"last\":59,"
                                + "\"origin\":\"" + SampleReport.SYSTEM_LOG + "\"}],\"state\":"),
                lines.get(59));
        assertTrue(lines.get(59).contains("\"cells\":[\"59\",\"receipt\","), lines.get(59));
        assertTrue(new LongAnnexes(ENTRIES - 1).split(REPORT).files().containsKey(FILE));
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        AttachedReport again = new LongAnnexes(PRINTED).split(SampleReport.of(5, ENTRIES));
        assertArrayEquals(file(), again.files().get(FILE));
        assertArrayEquals(ReportJson.bytes(SPLIT.report()), ReportJson.bytes(again.report()));
        assertArrayEquals(ReportPdf.bytes(SPLIT), ReportPdf.bytes(again));
    }

    @Test
    void theJsonIsReadAgainAndGivesTheSameFiles() throws MalformedJson {
        byte[] json = ReportJson.bytes(SPLIT.report());
        ReportRecord read = ReportReader.of(json);
        assertEquals(SPLIT.report(), read);
        SortedMap<String, byte[]> again = LongAnnexes.again(read, SPLIT.files());
        assertEquals(SPLIT.files().keySet(), again.keySet());
        assertArrayEquals(file(), again.get(FILE));
        assertArrayEquals(ReportPdf.bytes(SPLIT), ReportPdf.bytes(new AttachedReport(read, again)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePdfSaysInPlainWordsWhereAllRowsAreAndCarriesThem(Language language) throws IOException {
        AttachedReport split = new LongAnnexes(PRINTED).split(SampleReport.of(language, 5, ENTRIES));
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(split))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            String words = language == Language.EN
                    ? "This annex has 60 rows. The first 40 of them are printed; all 60 stand in the attached file"
                            + " annex-A.ndjson"
                    : "Dieser Anhang hat 60 Zeilen. Gedruckt sind die ersten 40; alle 60 stehen in der angehängten"
                            + " Datei annex-A.ndjson";
            assertTrue(text.contains(words), text);
            var embedded = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            PDComplexFileSpecification annex = embedded.getNames().get(FILE);
            assertNotNull(annex);
            assertArrayEquals(split.files().get(FILE), annex.getEmbeddedFile().toByteArray());
            assertEquals(
                    List.of("annex-A.ndjson", "report.json"), List.copyOf(new TreeMap<>(embedded.getNames()).keySet()));
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            assertEquals(2, associated.size());
            assertEquals(
                    "Data",
                    ((COSDictionary) associated.getObject(1)).getNameAsString(COSName.getPDFName("AFRelationship")));
        }
    }

    @Test
    void aFileThatIsMissingOrAnotherIsRefused() {
        refused("is missing", SPLIT.report(), new TreeMap<>());
        byte[] changed = file().clone();
        changed[changed.length - 3] ^= 1;
        refused("is not the file that the report names", SPLIT.report(), new TreeMap<>(Map.of(FILE, changed)));
    }

    @Test
    void aFileOfOtherRowsThanThePrintedOnesIsRefused() {
        AttachedReport other = new LongAnnexes(PRINTED).split(SampleReport.of(6, ENTRIES));
        refused(
                "has other rows than the report counts, or prints",
                naming(other.files().get(FILE), ENTRIES),
                other.files());
        refused("has other rows than the report counts, or prints", naming(file(), ENTRIES + 1), SPLIT.files());
    }

    @Test
    void aRowOutsideThePinsOrNotInCanonicalFormIsRefused() {
        byte[] outside = changed("\"first\":59,\"last\":59", "\"first\":59,\"last\":60");
        refused(
                "refers to an entry outside the pinned logs",
                naming(outside, ENTRIES),
                new TreeMap<>(Map.of(FILE, outside)));
        byte[] spaced = changed("\"first\":59,", "\"first\": 59,");
        refused("not in canonical form", naming(spaced, ENTRIES), new TreeMap<>(Map.of(FILE, spaced)));
    }

    @Test
    void aLimitOfNoRowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LongAnnexes(0));
    }

    private static byte[] file() {
        byte[] file = SPLIT.files().get(FILE);
        assertNotNull(file);
        return file;
    }

    private static byte[] changed(String from, String to) {
        return new String(file(), StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    /** The report with another file in the place of its own. */
    private static ReportRecord naming(byte[] file, int rows) {
        Annex annex = SPLIT.report().annexes().get(0);
        return SPLIT.report()
                .with(List.of(new Annex(
                        'A',
                        annex.title(),
                        annex.introduction(),
                        annex.table(),
                        new Annex.Attached(rows, Hash.sha256(file), file.length))));
    }

    private static void refused(String words, ReportRecord report, SortedMap<String, byte[]> files) {
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> LongAnnexes.again(report, files));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.getMessage());
    }
}
