package org.lineproof.report.pdf.table;

import java.util.List;
import org.lineproof.report.pdf.face.Pieces;

/** How many lines the sampled cells of a column take in each of the widths that it may have, from its least to the one it asks for most. */
final class ColumnLines {
    /** Between one width and the next, in points. */
    static final float STEP = 2;

    private final float least;
    /** By width, then by sampled row. */
    private final byte[][] lines;

    /**
     * @param least width of the column without padding
     * @param most width that it can get
     * @param cells each of one text or more, which begin on lines of their own
     */
    ColumnLines(float least, float most, List<List<Pieces>> cells) {
        this.least = least;
        float widest = least;
        for (List<Pieces> cell : cells) {
            for (Pieces text : cell) {
                widest = Math.max(widest, Math.min(most, text.whole()));
            }
        }
        lines = new byte[(int) Math.ceil((widest - least) / STEP) + 1][cells.size()];
        for (int level = 0; level < lines.length; level++) {
            for (int row = 0; row < cells.size(); row++) {
                lines[level][row] = (byte) Math.min(Byte.MAX_VALUE, lines(cells.get(row), width(level)));
            }
        }
    }

    static int lines(List<Pieces> cell, float width) {
        int lines = 0;
        for (Pieces text : cell) {
            lines += text.lines(width);
        }
        return lines;
    }

    /** The widest that helps. */
    int top() {
        return lines.length - 1;
    }

    float width(int level) {
        return least + level * STEP;
    }

    byte[] at(int level) {
        return lines[level];
    }
}
