package org.lineproof.report.pdf.table;

import java.util.Arrays;
import java.util.List;
import org.lineproof.report.pdf.face.Pieces;

/**
 * Looks for the widths of columns in which a table is low: the sum of the lines of its rows is small, a row having as many as its highest cell.
 * All columns begin as wide as they would like to be. As long as they have no room beside each other, the one is made narrower for which the
 * rows grow least for each point that is saved; what is then of no use to one is given to those where it helps most. Of tables that are as low as each other the one with fewer lines in its cells is better.
 */
final class LowestTable {
    /** What a line of a row costs beside a line of a cell. */
    private static final int ROW = 8;

    private final List<ColumnLines> columns;
    private final int[] levels;
    private float over;

    private LowestTable(List<ColumnLines> columns, float available) {
        this.columns = columns;
        this.levels = new int[columns.size()];
        this.over = -available;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = columns.get(i).top();
            over += columns.get(i).width(levels[i]);
        }
    }

    /** The widths, which leave some of the room or none; they need more than it only if the least widths do. */
    static float[] widths(List<ColumnLines> columns, float available) {
        LowestTable table = new LowestTable(columns, available);
        while (table.over > 0 && table.narrow()) {
            // one column at a time
        }
        table.tighten();
        while (table.widen()) {
            // one column at a time
        }
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width(table.levels[i]);
        }
        return widths;
    }

    private boolean narrow() {
        int narrowed = -1;
        int to = 0;
        float dearest = Float.MAX_VALUE;
        float widest = 0;
        for (int i = 0; i < levels.length; i++) {
            byte[] others = highestBeside(i);
            int now = cost(others, columns.get(i).at(levels[i]));
            for (int level = levels[i] - 1; level >= 0; level--) {
                float saved = (levels[i] - level) * ColumnLines.STEP;
                float price = (cost(others, columns.get(i).at(level)) - now) / saved;
                float width = columns.get(i).width(level);
                if (price < dearest || price == dearest && width > widest) {
                    narrowed = i;
                    to = level;
                    dearest = price;
                    widest = width;
                }
                if (saved >= over) {
                    break;
                }
            }
        }
        if (narrowed < 0) {
            return false;
        }
        over -= (levels[narrowed] - to) * ColumnLines.STEP;
        levels[narrowed] = to;
        return true;
    }

    /** Takes from each column the room that changes nothing in it. */
    private void tighten() {
        for (int i = 0; i < levels.length; i++) {
            ColumnLines column = columns.get(i);
            while (levels[i] > 0 && Arrays.equals(column.at(levels[i]), column.at(levels[i] - 1))) {
                levels[i]--;
                over -= ColumnLines.STEP;
            }
        }
    }

    private boolean widen() {
        int widened = -1;
        int to = 0;
        float best = 0;
        for (int i = 0; i < levels.length; i++) {
            byte[] others = highestBeside(i);
            int now = cost(others, columns.get(i).at(levels[i]));
            for (int level = levels[i] + 1; level <= columns.get(i).top(); level++) {
                float spent = (level - levels[i]) * ColumnLines.STEP;
                if (over + spent > 0) {
                    break;
                }
                float gain = (now - cost(others, columns.get(i).at(level))) / spent;
                if (gain > best) {
                    widened = i;
                    to = level;
                    best = gain;
                }
            }
        }
        if (widened < 0) {
            return false;
        }
        over += (to - levels[widened]) * ColumnLines.STEP;
        levels[widened] = to;
        return true;
    }

    /** For each row the lines of its highest cell in any other column. */
    private byte[] highestBeside(int column) {
        byte[] highest = new byte[columns.get(column).at(0).length];
        Arrays.fill(highest, (byte) 1);
        for (int i = 0; i < levels.length; i++) {
            byte[] lines = columns.get(i).at(levels[i]);
            for (int row = 0; i != column && row < highest.length; row++) {
                highest[row] = (byte) Math.max(highest[row], lines[row]);
            }
        }
        return highest;
    }

    private static int cost(byte[] highest, byte[] lines) {
        int cost = 0;
        for (int row = 0; row < lines.length; row++) {
            cost += ROW * Math.max(highest[row], lines[row]) + lines[row];
        }
        return cost;
    }

    /** What is to be small: of a table whose cells, by column and then by row, have these widths. */
    static int cost(List<List<List<Pieces>>> cells, float[] widths) {
        int cost = 0;
        for (int row = 0; row < cells.get(0).size(); row++) {
            int highest = 1;
            for (int i = 0; i < widths.length; i++) {
                int lines = ColumnLines.lines(cells.get(i).get(row), widths[i]);
                cost += lines;
                highest = Math.max(highest, lines);
            }
            cost += ROW * highest;
        }
        return cost;
    }
}
