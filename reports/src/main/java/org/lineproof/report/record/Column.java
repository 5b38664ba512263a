package org.lineproof.report.record;

/**
 * A column of a table.
 *
 * @param share part of the table's width, relative to the other columns, 1 to {@value #WIDEST}
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

    /** The largest share. */
    public static final int WIDEST = 10_000;

    public Column {
        if (share < 1 || share > WIDEST) {
            throw new IllegalArgumentException("the share of a column is 1 to " + WIDEST + ": " + head);
        }
    }
}
