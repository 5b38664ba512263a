package org.lineproof.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/** Columns of a drawn table with their places; the last one, the basis, is ours. */
record TableShape(List<Place> places) {
    static final float PADDING = 4;
    private static final float BASIS_WIDTH = 99;
    /** All digits of the face are as wide as each other. */
    private static final float DIGIT_WIDTH = 4.33f;

    /** A column on the page, in points. */
    record Place(Column column, float x, float width) {
        float textWidth() {
            return width - 2 * PADDING;
        }

        Face face() {
            return column.kind() == Column.Kind.DIGEST ? Face.MONO : Face.SANS;
        }

        float size() {
            return column.kind() == Column.Kind.DIGEST ? 6.2f : 7.2f;
        }
    }

    /** Columns share the width as they ask; figures that would not fit into one line get their room from the columns of words. */
    static TableShape of(Table table, String basisHead) {
        List<Column> columns = table.columns();
        float available = Page.RIGHT - Page.LEFT - BASIS_WIDTH;
        int shares = columns.stream().mapToInt(Column::share).sum();
        float lacking = 0;
        for (int i = 0; i < columns.size(); i++) {
            lacking += Math.max(0, need(table, i) - available * columns.get(i).share() / shares);
        }
        int words = columns.stream()
                .filter(column -> column.kind() == Column.Kind.TEXT)
                .mapToInt(Column::share)
                .sum();
        float spare = Math.min(lacking, available * words / shares / 2);
        List<Place> places = new ArrayList<>();
        float x = Page.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            float width = available * column.share() / shares;
            if (column.kind() == Column.Kind.TEXT && spare > 0) {
                width -= spare * column.share() / words;
            } else if (spare > 0) {
                width += Math.max(0, need(table, i) - width) * spare / lacking;
            }
            places.add(new Place(column, x, width));
            x += width;
        }
        places.add(new Place(new Column(basisHead, 1, Column.Kind.TEXT), x, BASIS_WIDTH));
        return new TableShape(places);
    }

    /** The width that the longest figures of a column need; none for other columns. */
    private static float need(Table table, int column) {
        if (table.columns().get(column).kind() != Column.Kind.NUMBER) {
            return 0;
        }
        int longest = table.rows().stream()
                .mapToInt(row -> row.cells().get(column).length())
                .max()
                .orElse(0);
        return longest * DIGIT_WIDTH + 2 * PADDING;
    }
}
