package org.lineproof.report.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.ICOSVisitor;

/**
 * The rows of a long table as the kids of its body in the structure tree: an element for each row, and in it one for each cell, which is one
 * piece of marked content. Held is only what a page has of them; the elements are made as a {@link DocumentFile} is written.
 */
public final class RowElements extends COSBase {
    private final COSDictionary body;
    private final int columns;
    private final List<Run> runs = new ArrayList<>();
    private int rows;

    /** @param body the element whose kids they are */
    public RowElements(COSDictionary body, int columns) {
        this.body = body;
        this.columns = columns;
        body.setItem(COSName.K, this);
    }

    /** Rows that follow one another on a page, none so far. It stands in the parent tree for all their cells. */
    public Run on(COSDictionary page, int firstMark) {
        Run run = new Run(this, page, rows, firstMark);
        runs.add(run);
        return run;
    }

    /** Cells of a row. */
    public int columns() {
        return columns;
    }

    /** Objects that they take: a row and its cells follow one another. */
    int objects() {
        return rows * (columns + 1);
    }

    COSDictionary body() {
        return body;
    }

    List<Run> runs() {
        return runs;
    }

    int rows() {
        return rows;
    }

    /** @throws IllegalStateException always: no other writer knows these elements */
    @Override
    public void accept(ICOSVisitor visitor) {
        throw new IllegalStateException("rows of a table are written by a DocumentFile alone");
    }

    /** The rows of one table that follow one another on a page. */
    public static final class Run extends COSBase {
        private final RowElements table;
        private final COSDictionary page;
        private final int firstRow;
        private final int firstMark;
        private int rows;

        private Run(RowElements table, COSDictionary page, int firstRow, int firstMark) {
            this.table = table;
            this.page = page;
            this.firstRow = firstRow;
            this.firstMark = firstMark;
        }

        /** One row more, whose marks follow those of the row before. */
        public void add() {
            if (firstRow + rows != table.rows) {
                throw new IllegalStateException("rows went on on another page");
            }
            rows++;
            table.rows++;
        }

        /** The table they are of. */
        public RowElements table() {
            return table;
        }

        COSDictionary page() {
            return page;
        }

        int firstRow() {
            return firstRow;
        }

        int firstMark() {
            return firstMark;
        }

        int rows() {
            return rows;
        }

        /** @throws IllegalStateException always: no other writer knows these elements */
        @Override
        public void accept(ICOSVisitor visitor) {
            throw new IllegalStateException("rows of a table are written by a DocumentFile alone");
        }
    }
}
