package org.lineproof.report.pdf.table;

import java.util.List;
import org.lineproof.report.record.Column;

/**
 * Columns share the width as they ask. One whose figures, longest word, time or head would be broken gets room from those that have more than
 * they need; each keeps half of its share at least.
 */
final class AskedWidths {
    private AskedWidths() {}

    /**
     * The widths of the columns and, last, of the basis, whose share is a width.
     *
     * @param needs of all of them
     */
    static float[] of(List<Column> columns, float[] needs, float available, float basis) {
        float[] widths = new float[needs.length];
        int shares = columns.stream().mapToInt(Column::share).sum();
        for (int i = 0; i < columns.size(); i++) {
            widths[i] = (available - basis) * columns.get(i).share() / shares;
        }
        widths[columns.size()] = basis;
        float[] lacking = new float[needs.length];
        float[] spare = new float[needs.length];
        for (int i = 0; i < needs.length; i++) {
            lacking[i] = Math.max(0, needs[i] - widths[i]);
            spare[i] = Math.max(0, widths[i] - Math.max(needs[i], widths[i] / 2));
        }
        float given = sum(spare);
        float[] granted = granted(columns, lacking, given);
        float moved = sum(granted);
        for (int i = 0; i < needs.length; i++) {
            widths[i] += granted[i] - (moved == 0 ? 0 : moved * spare[i] / given);
        }
        return widths;
    }

    /** What each column gets of what it lacks: figures first, for they are never broken. */
    private static float[] granted(List<Column> columns, float[] lacking, float given) {
        float[] granted = new float[lacking.length];
        float left = given;
        for (boolean figures : new boolean[] {true, false}) {
            float asked = 0;
            for (int i = 0; i < lacking.length; i++) {
                asked += figures(columns, i) == figures ? lacking[i] : 0;
            }
            float part = asked == 0 ? 0 : Math.min(1, left / asked);
            for (int i = 0; i < lacking.length; i++) {
                if (figures(columns, i) == figures) {
                    granted[i] = lacking[i] * part;
                }
            }
            left -= asked * part;
        }
        return granted;
    }

    private static boolean figures(List<Column> columns, int at) {
        return at < columns.size() && columns.get(at).kind() == Column.Kind.NUMBER;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
