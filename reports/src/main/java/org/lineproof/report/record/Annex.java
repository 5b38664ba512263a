package org.lineproof.report.record;

import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.AttachedAnnex;
import org.lineproof.evidence.digest.Hash;

/**
 * A long table after the sections.
 *
 * @param letter A, B, ... Z
 * @param introduction what the table holds and how to read it
 * @param table all rows, or the first of them
 * @param attached where all rows are if the table has the first of them alone; null if it has all
 */
public record Annex(
        char letter,
        String title,
        String introduction,
        Table table,
        @Nullable Attached attached) {
    /**
     * All rows of an annex in a file of their own, since they are too many to print. One line is canonical JSON of the form that a row
     * has in the JSON of the report.
     *
     * @param rows how many
     * @param sha256 of the file
     * @param size of the file in bytes
     */
    public record Attached(long rows, Hash sha256, long size) {
        /** @throws IllegalArgumentException unless there are rows and bytes */
        public Attached {
            if (rows < 1 || size < 1) {
                throw new IllegalArgumentException(rows + " rows in " + size + " bytes");
            }
        }
    }

    public Annex {
        if (letter < 'A' || letter > 'Z') {
            throw new IllegalArgumentException("an annex has a letter from A to Z: " + title);
        }
        if (attached != null && attached.rows() <= table.rows().size()) {
            throw new IllegalArgumentException("as many rows are attached as stand in the table: " + title);
        }
    }

    /** An annex that stands in the report whole. */
    public Annex(char letter, String title, String introduction, Table table) {
        this(letter, title, introduction, table, null);
    }

    /** How many rows it has, here or attached. */
    public long rows() {
        return attached == null ? table.rows().size() : attached.rows();
    }

    /** The file of its rows, if they are attached. */
    public String file() {
        return AttachedAnnex.file(letter);
    }
}
