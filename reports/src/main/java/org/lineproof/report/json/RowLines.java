package org.lineproof.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.record.Table;

/** The rows of a table as NDJSON: canonical JSON (RFC 8785) of each, as it stands in the report's JSON, and a line feed. */
public final class RowLines {
    private RowLines() {}

    /** Writes one row after the other. */
    public static void write(List<Table.Row> rows, OutputStream out) throws IOException {
        for (Table.Row row : rows) {
            out.write(CanonicalJson.bytes(BlockJson.row(row)));
            out.write('\n');
        }
    }

    /**
     * Reads what {@link #write} writes, and nothing else.
     *
     * @param file its name, for what a refusal says
     * @throws MalformedJson naming the first line that is no row in canonical form
     */
    public static List<Table.Row> read(byte[] lines, String file) throws MalformedJson {
        List<Table.Row> rows = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                rows.add(row(Arrays.copyOfRange(lines, start, i), file + " line " + (rows.size() + 1)));
                start = i + 1;
            }
        }
        if (start < lines.length) {
            throw new MalformedJson(file, "the last line has no end");
        }
        return rows;
    }

    private static Table.Row row(byte[] json, String place) throws MalformedJson {
        Table.Row row = BlockReader.row(StrictJson.object(json, ReportReader.MAX_BYTES), place);
        if (!Arrays.equals(CanonicalJson.bytes(BlockJson.row(row)), json)) {
            throw new MalformedJson(place, "not in canonical form (RFC 8785)");
        }
        return row;
    }
}
