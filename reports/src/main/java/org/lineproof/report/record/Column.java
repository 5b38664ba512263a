package org.lineproof.report.record;

/**
 * A column of a table.
 *
 * @param share part of the table's width, relative to the other columns
 * @param kind how its cells are set
 */
public record Column(String head, int share, Kind kind) {
    /** How cells are set. */
    public enum Kind {
        TEXT,
        /** Right-aligned figures. */
        NUMBER,
        /** Hexadecimal digits in a monospaced face, whole, broken where the column ends. */
        DIGEST
    }

    public Column {
        if (share < 1) {
            throw new IllegalArgumentException("a column needs some width: " + head);
        }
    }
}
