package org.lineproof.report.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;

/**
 * The tables of a report as one ZIP: a CSV for each table, list of facts, list of findings, chart and annex, {@code
 * missing.csv} with what was not recorded, and {@code index.csv}, which names them all with their digests. The same
 * record always gives the same bytes.
 */
public final class ReportCsv {
    private static final List<String> INDEX =
            List.of("report", "file", "part", "title", "caption", "kind", "rows", "guarded", "sha256");
    private static final List<String> MISSING = List.of("part", "title", "subject", "would supply");

    private final String report;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final CsvText index = new CsvText(INDEX);
    private final CsvText missing = new CsvText(MISSING);

    private ReportCsv(String report) {
        this.report = report;
    }

    /**
     * The ZIP.
     *
     * @throws IllegalArgumentException if it would have more than {@link Archive#MAX_BYTES}
     */
    public static byte[] bytes(ReportRecord report) {
        ReportCsv csv = new ReportCsv(report.id());
        report.sections().forEach(csv::add);
        report.annexes().forEach(csv::add);
        if (csv.missing.rows() > 0) {
            csv.put("missing.csv", "", "", "", "missing", csv.missing);
        }
        csv.files.put("index.csv", csv.index.bytes());
        return new Archive(csv.files).bytes();
    }

    private void add(Section section) {
        String part = "section " + section.number();
        Map<Sheet.Kind, Integer> counts = new EnumMap<>(Sheet.Kind.class);
        for (Block block : section.blocks()) {
            if (block instanceof Block.NoEvidence none) {
                missing.add(List.of(part, section.title(), none.subject(), String.join("; ", none.wouldSupply())));
            }
            for (Sheet sheet : sheets(block)) {
                int number = counts.merge(sheet.kind(), 1, Integer::sum);
                String name = String.format(
                        Locale.ROOT,
                        "section-%02d-%s-%d.csv",
                        section.number(),
                        sheet.kind().word(),
                        number);
                put(name, part, section.title(), sheet);
            }
        }
    }

    private void add(Annex annex) {
        String letter = String.valueOf(annex.letter());
        put(
                "annex-" + letter.toLowerCase(Locale.ROOT) + ".csv",
                "annex " + letter,
                annex.title(),
                Sheet.of(Sheet.Kind.ANNEX, annex.table()));
    }

    private void put(String name, String part, String title, Sheet sheet) {
        put(name, part, title, sheet.caption(), sheet.kind().word(), sheet.text());
    }

    private void put(String name, String part, String title, String caption, String kind, CsvText text) {
        byte[] bytes = text.bytes();
        files.put(name, bytes);
        index.add(List.of(
                report,
                name,
                part,
                title,
                caption,
                kind,
                String.valueOf(text.rows()),
                String.valueOf(text.guarded()),
                Hash.sha256(bytes).hex()));
    }

    /** The tables in a block: one, or none. A picture of lineage has none: the tables of its section list it. */
    private static List<Sheet> sheets(Block block) {
        if (block instanceof Block.Facts facts) {
            return List.of(Sheet.of(facts));
        }
        if (block instanceof Block.Rows rows) {
            return List.of(Sheet.of(Sheet.Kind.TABLE, rows.table()));
        }
        if (block instanceof Block.Findings findings) {
            return List.of(Sheet.of(findings));
        }
        if (block instanceof Block.Bars bars) {
            return List.of(Sheet.of(bars.chart()));
        }
        return List.of();
    }
}
