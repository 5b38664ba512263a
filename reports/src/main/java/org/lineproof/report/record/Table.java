package org.lineproof.report.record;

import java.util.List;
import org.lineproof.report.basis.Basis;

/** A table whose every row names what stands behind it. */
public record Table(String caption, List<Column> columns, List<Row> rows) {
    /** The most columns that a page has room for beside the basis. */
    public static final int MOST_COLUMNS = 16;

    /** The most rows. */
    public static final int MOST_ROWS = 1_000_000;

    /** One row. */
    public record Row(List<String> cells, Basis basis) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(columns.size() + " columns and " + rows.size() + " rows in: " + caption);
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells for " + columns.size() + " columns in: " + caption);
            }
        }
    }
}
