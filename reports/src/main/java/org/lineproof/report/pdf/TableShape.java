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

    static TableShape of(Table table, String basisHead) {
        float available = Page.RIGHT - Page.LEFT - BASIS_WIDTH;
        int shares = table.columns().stream().mapToInt(Column::share).sum();
        List<Place> places = new ArrayList<>();
        float x = Page.LEFT;
        for (Column column : table.columns()) {
            float width = available * column.share() / shares;
            places.add(new Place(column, x, width));
            x += width;
        }
        places.add(new Place(new Column(basisHead, 1, Column.Kind.TEXT), x, BASIS_WIDTH));
        return new TableShape(places);
    }
}
