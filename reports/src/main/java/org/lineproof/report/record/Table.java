package org.lineproof.report.record;

import java.util.List;
import org.lineproof.report.basis.Basis;

/** A table whose every row names what stands behind it. */
public record Table(String caption, List<Column> columns, List<Row> rows) {
    /** One row. */
    public record Row(List<String> cells, Basis basis) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells for " + columns.size() + " columns in: " + caption);
            }
        }
    }
}
