package org.lineproof.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.front.ShortDigests;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.face.Wrapping;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/** Columns of a drawn table with their places; the last one, the basis, is ours. */
record TableShape(List<Place> places) {
    static final float PADDING = 4;
    static final float HEAD_SIZE = 7.2f;
    private static final float BASIS_WIDTH = 110;
    /** A longer piece of words is broken anyway: no column grows for it. */
    private static final float WIDEST_PIECE = 100;
    /** All digits of the face are as wide as each other. */
    private static final float DIGIT_WIDTH = 4.33f;
    /** Of the face of digests. */
    private static final float MONO_WIDTH = 3.72f;

    private static final float A_LITTLE_MORE = 1.1f;
    /** Sums of widths are not exact. */
    private static final float TOLERANCE = 0.25f;

    /** A column on the page, in points. */
    record Place(Column column, float x, float width) {
        float textWidth() {
            return width - 2 * PADDING;
        }

        Face face() {
            return TableShape.face(column);
        }

        float size() {
            return TableShape.size(column);
        }
    }

    /**
     * Columns share the width as they ask. A column whose figures, longest word, time or head would be broken gets room from those that
     * have more than they need; each keeps half of its share at least.
     */
    static TableShape of(Table table, String basisHead, Typefaces faces) throws IOException {
        List<Column> columns = table.columns();
        float available = Page.RIGHT - Page.LEFT - BASIS_WIDTH;
        int shares = columns.stream().mapToInt(Column::share).sum();
        float[] lacking = new float[columns.size()];
        float[] spare = new float[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            float width = available * columns.get(i).share() / shares;
            float need = need(table, i, width - 2 * PADDING, faces) + 2 * PADDING + TOLERANCE;
            lacking[i] = Math.max(0, need - width);
            spare[i] = Math.max(0, width - Math.max(need, width / 2));
        }
        float given = sum(spare);
        float[] granted = granted(columns, lacking, given);
        float moved = sum(granted);
        List<Place> places = new ArrayList<>();
        float x = Page.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            float width = available * columns.get(i).share() / shares
                    + granted[i]
                    - (moved == 0 ? 0 : moved * spare[i] / given);
            places.add(new Place(columns.get(i), x, width));
            x += width;
        }
        places.add(new Place(new Column(basisHead, 1, Column.Kind.TEXT), x, BASIS_WIDTH));
        return new TableShape(places);
    }

    /** What each column gets of what it lacks: figures first, for they are never broken. */
    private static float[] granted(List<Column> columns, float[] lacking, float given) {
        float[] granted = new float[lacking.length];
        float left = given;
        for (boolean figures : new boolean[] {true, false}) {
            float asked = 0;
            for (int i = 0; i < lacking.length; i++) {
                asked += (columns.get(i).kind() == Column.Kind.NUMBER) == figures ? lacking[i] : 0;
            }
            float part = asked == 0 ? 0 : Math.min(1, left / asked);
            for (int i = 0; i < lacking.length; i++) {
                if ((columns.get(i).kind() == Column.Kind.NUMBER) == figures) {
                    granted[i] = lacking[i] * part;
                }
            }
            left -= asked * part;
        }
        return granted;
    }

    /** The width without padding that a column needs so that nothing in it is broken without need; a digest keeps its number of lines. */
    private static float need(Table table, int at, float asked, Typefaces faces) throws IOException {
        Column column = table.columns().get(at);
        Wrapping wrapping = new Wrapping(faces);
        float need = faces.width(Face.SANS_SEMIBOLD, HEAD_SIZE, column.head());
        for (Table.Row row : table.rows()) {
            String cell = row.cells().get(at);
            need = Math.max(
                    need,
                    switch (column.kind()) {
                        case NUMBER -> cell.length() * DIGIT_WIDTH;
                        case DIGEST -> linesOf(cell.length(), asked);
                        case TEXT -> wrapping.widest(face(column), size(column), ShortDigests.in(cell), WIDEST_PIECE);
                    });
        }
        return need;
    }

    /** The least width in which so many digits stand in no more lines than in the width asked for, or in a little more. */
    private static float linesOf(int digits, float asked) {
        int inALine = Math.max(1, (int) (asked * A_LITTLE_MORE / MONO_WIDTH));
        int lines = Math.max(1, (digits + inALine - 1) / inALine);
        return (digits + lines - 1) / lines * MONO_WIDTH;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    private static Face face(Column column) {
        return column.kind() == Column.Kind.DIGEST ? Face.MONO : Face.SANS;
    }

    private static float size(Column column) {
        return column.kind() == Column.Kind.DIGEST ? 6.2f : 7.2f;
    }
}
