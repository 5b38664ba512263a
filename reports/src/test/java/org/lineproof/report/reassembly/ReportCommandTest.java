package org.lineproof.report.reassembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.Manifest;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.stream.HeldFiles;
import org.lineproof.report.SampleReport;
import org.lineproof.report.annex.AttachedReport;
import org.lineproof.report.annex.LongAnnexes;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.ReportRecord;

class ReportCommandTest {
    private static final ReportRecord REPORT = SampleReport.of(9, 24);
    private static final byte[] JSON = ReportJson.bytes(REPORT);
    private static final byte[] PDF = ReportPdf.bytes(REPORT);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void theFilesOfAReportAreMadeAgain() throws IOException {
        assertEquals(0, run(bundle(JSON, PDF)), this::printed);
        assertTrue(
                printed()
                        .contains("report.json  identical  sha256 "
                                + Hash.sha256(JSON).hex()),
                printed());
        assertTrue(
                printed()
                        .contains("report.pdf  identical  sha256 "
                                + Hash.sha256(PDF).hex()),
                printed());
        assertTrue(printed().contains("IDENTICAL: report " + REPORT.id()), printed());
    }

    @Test
    void aPictureOfAnotherReportDiffers() throws IOException {
        byte[] other = ReportPdf.bytes(SampleReport.of(10, 24));
        assertEquals(1, run(bundle(JSON, other)));
        assertTrue(printed().contains("report.json  identical"), printed());
        assertTrue(printed().contains("report.pdf  different"), printed());
        assertTrue(
                printed()
                        .contains("in the bundle           sha256 "
                                + Hash.sha256(other).hex()),
                printed());
        assertTrue(
                printed()
                        .contains("made again              sha256 "
                                + Hash.sha256(PDF).hex()),
                printed());
    }

    @Test
    void aReportWithALongAnnexIsMadeAgainWithItsFile() throws IOException {
        AttachedReport long24 = new LongAnnexes(20).split(REPORT);
        byte[] json = ReportJson.bytes(long24.report());
        byte[] pdf = ReportPdf.bytes(long24);
        SortedMap<String, byte[]> files = files(json, Optional.of(pdf));
        files.putAll(long24.files());
        files.put(Manifest.PATH, Manifest.of(HeldFiles.measured(files)).bytes());
        assertEquals(0, run(new Archive(files).bytes()), this::printed);
        assertTrue(printed().contains("annex-A.ndjson  identical  sha256 "), printed());
        assertTrue(printed().contains("report.pdf  identical"), printed());

        files.remove("annex-A.ndjson");
        assertEquals(1, run(new Archive(files).bytes()));
        assertTrue(printed().contains("annex-A.ndjson: is missing"), printed());
    }

    @Test
    void aManifestThatListsAnotherDigestDiffers() throws IOException {
        SortedMap<String, byte[]> files = files(JSON, Optional.of(PDF));
        SortedMap<String, byte[]> listed = new TreeMap<>(files);
        listed.put("report.pdf", JSON);
        files.put(Manifest.PATH, Manifest.of(HeldFiles.measured(listed)).bytes());
        assertEquals(1, run(new Archive(files).bytes()));
        assertTrue(
                printed()
                        .contains("listed in the manifest  sha256 "
                                + Hash.sha256(JSON).hex()),
                printed());
    }

    @Test
    void aManifestThatDoesNotListTheReportIsRefused() throws IOException {
        SortedMap<String, byte[]> files = files(JSON, Optional.of(PDF));
        files.put(
                Manifest.PATH,
                Manifest.of(HeldFiles.measured(Map.of("report.pdf", PDF))).bytes());
        assertEquals(1, run(new Archive(files).bytes()));
        assertTrue(printed().contains("does not list report.json"), printed());
    }

    @Test
    void aReportThatRefersOutsideItsPinsIsRefused() throws IOException {
        byte[] outside = text(JSON).replace("\"size\":24", "\"size\":23").getBytes(StandardCharsets.UTF_8);
        assertEquals(1, run(bundle(outside, PDF)));
        assertTrue(printed().contains("outside the pinned logs"), printed());
    }

    @Test
    void aReportWithAMemberMoreIsRefused() throws IOException {
        byte[] more = ("{\"a\":1," + text(JSON).substring(1)).getBytes(StandardCharsets.UTF_8);
        assertEquals(1, run(bundle(more, PDF)));
        assertTrue(printed().contains("report.json: a: is not a member"), printed());
    }

    @Test
    void anotherFormatIsNotCalledDifferent() throws IOException {
        byte[] later =
                text(JSON).replace(ReportJson.SCHEMA, "lineproof/report/v9").getBytes(StandardCharsets.UTF_8);
        assertEquals(2, run(bundle(later, PDF)));
        assertEquals(2, run("not a ZIP".getBytes(StandardCharsets.US_ASCII)));
        SortedMap<String, byte[]> files = files(JSON, Optional.of(PDF));
        assertEquals(2, run(new Archive(files).bytes()), "no manifest");
        files.remove("report.json");
        files.put("disclosure.json", JSON);
        files.put(Manifest.PATH, Manifest.of(HeldFiles.measured(files)).bytes());
        assertEquals(2, run(new Archive(files).bytes()));
        assertTrue(printed().contains("of one decision"), printed());
    }

    @Test
    void withoutAPdfThereIsTooLittleToCompare() throws IOException {
        SortedMap<String, byte[]> files = files(JSON, Optional.empty());
        files.put(Manifest.PATH, Manifest.of(HeldFiles.measured(files)).bytes());
        assertEquals(2, run(new Archive(files).bytes()));
        assertTrue(printed().contains("UNDECIDED"), printed());
    }

    @Test
    void theFilesCanBeKeptAndNoneIsWrittenOver() throws IOException {
        Path kept = folder.resolve("deep/kept");
        assertEquals(0, run(bundle(JSON, PDF), "--out", kept.toString()));
        assertArrayEquals(JSON, Files.readAllBytes(kept.resolve("report.json")));
        assertArrayEquals(PDF, Files.readAllBytes(kept.resolve("report.pdf")));
        assertEquals(64, run(bundle(JSON, PDF), "--out", kept.toString()));
        assertTrue(printed().contains("exists already"), printed());
    }

    @Test
    void aWrongCallPrintsHelpAndNoStackTrace() {
        assertEquals(64, call());
        assertEquals(64, call("--out"));
        assertEquals(64, call("--out", "a"));
        assertEquals(64, call("--colour", "a.zip"));
        assertEquals(64, call("a.zip", "b.zip"));
        assertEquals(64, call(folder.resolve("none.zip").toString()));
        assertFalse(printed().contains("\tat "), printed());
        assertTrue(printed().contains("usage: java -jar lineproof-report.jar"));
        assertEquals(0, call("--help"));
    }

    private int run(byte[] zip, String... options) throws IOException {
        String file = Files.write(folder.resolve("bundle.zip"), zip).toString();
        String[] call = new String[options.length + 1];
        System.arraycopy(options, 0, call, 0, options.length);
        call[options.length] = file;
        return call(call);
    }

    private int call(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new ReportCommand(stream, stream).run(arguments);
    }

    private String printed() {
        return text(out.toByteArray());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] bundle(byte[] json, byte[] pdf) {
        SortedMap<String, byte[]> files = files(json, Optional.of(pdf));
        files.put(Manifest.PATH, Manifest.of(HeldFiles.measured(files)).bytes());
        return new Archive(files).bytes();
    }

    private static SortedMap<String, byte[]> files(byte[] json, Optional<byte[]> pdf) {
        return HeldFiles.bytes(
                new EvidenceBundle(json, pdf, List.of(), List.of(), List.of(), List.of(), List.of()).files());
    }
}
