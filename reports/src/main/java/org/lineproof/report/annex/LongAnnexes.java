package org.lineproof.report.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.json.RowLines;
import org.lineproof.report.memory.PiecedBytes;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/** Prints so many rows of an annex, and puts all of them into a file beside the report when there are more. */
public final class LongAnnexes {
    /** The most rows of an annex that are printed: some 3,500 pages. */
    public static final int PRINTED = 100_000;

    private final int most;

    /** @param most rows that are printed, at least one */
    public LongAnnexes(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one row is printed, not " + most);
        }
        this.most = most;
    }

    /** The report with the first rows of each long annex, and a file of all rows of each; the same record gives the same bytes. */
    public AttachedReport split(ReportRecord report) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Annex> annexes = new ArrayList<>();
        for (Annex annex : report.annexes()) {
            if (annex.table().rows().size() <= most) {
                annexes.add(annex);
            } else {
                byte[] lines = lines(annex.table());
                files.put(annex.file(), lines);
                annexes.add(shortened(annex, lines, Texts.in(report.language())));
            }
        }
        return new AttachedReport(files.isEmpty() ? report : report.with(annexes), files);
    }

    /**
     * The files of a printed report made again from their rows.
     *
     * @param bundled what stands beside the report, by name
     * @throws MalformedJson when a file is missing or another than the report names, a row is outside its pins or not in canonical form,
     *     or the first rows are not those printed
     */
    public static SortedMap<String, byte[]> again(ReportRecord report, SortedMap<String, byte[]> bundled)
            throws MalformedJson {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Annex annex : report.annexes()) {
            Annex.Attached attached = annex.attached();
            if (attached != null) {
                String file = annex.file();
                byte[] lines = bundled.get(file);
                if (lines == null) {
                    throw new MalformedJson(file, "is missing");
                }
                if (lines.length != attached.size() || !Hash.sha256(lines).equals(attached.sha256())) {
                    throw new MalformedJson(file, "is not the file that the report names");
                }
                List<Table.Row> rows = RowLines.read(lines, file);
                requireRows(rows, annex, attached, file);
                requireInside(rows, report.pins(), file);
                files.put(file, lines(rows));
            }
        }
        return files;
    }

    private static void requireRows(List<Table.Row> rows, Annex annex, Annex.Attached attached, String file)
            throws MalformedJson {
        List<Table.Row> printed = annex.table().rows();
        if (rows.size() != attached.rows() || !rows.subList(0, printed.size()).equals(printed)) {
            throw new MalformedJson(file, "has other rows than the report counts, or prints");
        }
    }

    private static void requireInside(List<Table.Row> rows, Pins pins, String file) throws MalformedJson {
        for (Table.Row row : rows) {
            for (Reference reference : row.basis().references()) {
                if (!pins.cover(reference)) {
                    throw new MalformedJson(file, "refers to an entry outside the pinned logs: " + reference);
                }
            }
        }
    }

    private Annex shortened(Annex annex, byte[] lines, Texts texts) {
        Table table = annex.table();
        int rows = table.rows().size();
        Hash digest = Hash.sha256(lines);
        String where = texts.say("annex.attached", rows, most, annex.file(), digest.hex());
        return new Annex(
                annex.letter(),
                annex.title(),
                annex.introduction() + " " + where,
                new Table(table.caption(), table.columns(), table.rows().subList(0, most)),
                new Annex.Attached(rows, digest, lines.length));
    }

    private static byte[] lines(Table table) {
        return lines(table.rows());
    }

    private static byte[] lines(List<Table.Row> rows) {
        try {
            PiecedBytes out = new PiecedBytes();
            RowLines.write(rows, out);
            return out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }
}
