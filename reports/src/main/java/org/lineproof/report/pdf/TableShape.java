package org.lineproof.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.table.ColumnWidths;
import org.lineproof.report.pdf.table.SharedBasis;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/** Columns of a drawn table with their places; the last one, the basis, is ours. */
record TableShape(List<Place> places) {
    static final float PADDING = ColumnWidths.PADDING;
    static final float HEAD_SIZE = ColumnWidths.HEAD_SIZE;

    /** A column on the page, in points. */
    record Place(Column column, float x, float width) {
        float textWidth() {
            return width - 2 * PADDING;
        }

        Face face() {
            return ColumnWidths.face(column);
        }

        float size() {
            return ColumnWidths.size(column);
        }
    }

    /** Over the whole width of the page. */
    static TableShape of(Table table, String basisHead, SharedBasis shared, Typefaces faces) throws IOException {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new Column(basisHead, 1, Column.Kind.TEXT));
        float[] widths = ColumnWidths.of(table, columns, shared, faces, Page.RIGHT - Page.LEFT);
        List<Place> places = new ArrayList<>();
        float x = Page.LEFT;
        for (int i = 0; i < widths.length; i++) {
            places.add(new Place(columns.get(i), x, widths[i]));
            x += widths[i];
        }
        return new TableShape(places);
    }
}
