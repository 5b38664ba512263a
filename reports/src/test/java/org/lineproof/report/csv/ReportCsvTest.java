package org.lineproof.report.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.SampleReport;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;

class ReportCsvTest {
    private final ReportRecord report = SampleReport.of(11, 25);
    private final Map<String, byte[]> files = files(report);

    @Test
    void theSameRecordGivesTheSameBytes() {
        assertArrayEquals(ReportCsv.bytes(report), ReportCsv.bytes(SampleReport.of(11, 25)));
    }

    @Test
    void everyTableFactListFindingListChartAndAnnexIsAFile() {
        for (Language language : Language.values()) {
            ReportRecord record = SampleReport.of(language, 11, 25);
            long expected = 0;
            for (Section section : record.sections()) {
                for (Block block : section.blocks()) {
                    expected += block instanceof Block.Rows
                                    || block instanceof Block.Facts
                                    || block instanceof Block.Findings
                                    || block instanceof Block.Bars
                            ? 1
                            : 0;
                }
            }
            assertEquals(
                    expected + record.annexes().size() + 2, files(record).size(), "with missing.csv and index.csv");
        }
    }

    @Test
    void theIndexNamesEveryOtherFileWithItsDigestAndRows() {
        List<List<String>> index = rows("index.csv");
        assertEquals(files.size() - 1, index.size() - 1);
        for (List<String> row : index.subList(1, index.size())) {
            assertEquals(report.id(), row.get(0));
            assertEquals(Hash.sha256(files.get(row.get(1))).hex(), row.get(8));
            assertEquals(rows(row.get(1)).size() - 1, Integer.parseInt(row.get(6)));
        }
    }

    @Test
    void theAnnexHoldsEveryRowWithWhatStandsBehindIt() {
        Annex annex = report.annexes().get(0);
        List<List<String>> rows = rows("annex-a.csv");
        int width = annex.table().columns().size();
        assertEquals(List.of("evidence", "state", "references"), rows.get(0).subList(width, width + 3));
        for (int i = 0; i < annex.table().rows().size(); i++) {
            Table.Row row = annex.table().rows().get(i);
            List<String> read = rows.get(i + 1);
            assertEquals(row.cells(), read.subList(0, width));
            assertEquals(row.basis().evidenceWords(), read.get(width));
            assertEquals(row.basis().state().words(), read.get(width + 1));
            assertEquals(SampleReport.SYSTEM_LOG + "#" + i, read.get(width + 2));
        }
    }

    @Test
    void aRangeOfEntriesIsARange() {
        assertEquals(
                SampleReport.SYSTEM_LOG + "#0-24",
                rows("section-03-table-1.csv").get(1).get(5));
    }

    @Test
    void aFindingWithoutEntriesHasEmptyColumnsBehindIt() {
        List<String> finding = rows("section-03-findings-1.csv").get(3);
        assertEquals("INDETERMINATE", finding.get(4));
        assertEquals(List.of("", "", ""), finding.subList(7, 10));
    }

    @Test
    void whatWasNotRecordedIsListedToo() {
        assertEquals(
                List.of("section 2", "Logging capability", "No event types were declared."),
                rows("missing.csv").get(1).subList(0, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r\n=1",
                "  =1",
                "＝1",
                "＋1",
                "'quoted'",
                "-"
            })
    void whatASpreadsheetWouldRunGetsAnApostropheAndLosesNothing(String cell) {
        CsvText text = new CsvText(List.of("a"));
        text.add(List.of(cell));
        assertEquals(1, text.guarded());
        assertEquals("'" + cell, raw(text.bytes()).get(1).get(0));
        assertEquals(cell, parsed(text.bytes()).get(1).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5", "+49.5", "112", "claims=2024", "a - b", "", " ", "Größe, „x“", "two\r\nlines", "a \"b\""})
    void everythingElseStaysAsItIs(String cell) {
        CsvText text = new CsvText(List.of("a", "b"));
        text.add(List.of(cell, "end"));
        assertEquals(0, text.guarded());
        assertEquals(List.of(cell, "end"), raw(text.bytes()).get(1));
    }

    @Test
    void rowsEndWithCrLfAndOnlyCellsThatNeedItAreQuoted() {
        CsvText text = new CsvText(List.of("a", "b"));
        text.add(List.of("x, y", "z"));
        assertEquals("a,b\r\n\"x, y\",z\r\n", new String(text.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        CsvText text = new CsvText(List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> text.add(List.of("x")));
    }

    @Test
    void noFileBeginsWithAByteOrderMark() {
        files.values().forEach(file -> assertFalse((file[0] & 0xff) == 0xef));
        assertTrue(files.containsKey("section-01-facts-1.csv"));
    }

    private List<List<String>> rows(String file) {
        return parsed(files.get(file));
    }

    private static Map<String, byte[]> files(ReportRecord report) {
        try {
            return Archive.parse(ReportCsv.bytes(report)).files();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a reader takes it that knows the rule of the apostrophe. */
    private static List<List<String>> parsed(byte[] csv) {
        return raw(csv).stream()
                .map(row -> row.stream()
                        .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                        .toList())
                .toList();
    }

    /** RFC 4180, section 2, read character by character. */
    private static List<List<String>> raw(byte[] csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = new String(csv, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\r') {
                assertEquals('\n', text.charAt(++i));
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        assertTrue(row.isEmpty() && cell.isEmpty() && !quoted, "the last row ends like the others");
        return rows;
    }
}
