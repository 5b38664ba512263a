package org.lineproof.report.pdf.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.front.ShortDigests;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Pieces;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.face.Wrapping;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/**
 * The widths of the columns of a long table; the last column is the basis of its rows. What a table asks for holds where its rows are as low as
 * they can be then. No column is narrower than its longest word, figure, time and head where all of them have room.
 */
public final class ColumnWidths {
    /** Left and right of a cell, in points. */
    public static final float PADDING = 4;
    /** Of the words in heads. */
    public static final float HEAD_SIZE = 7.2f;

    private static final float BASIS_WIDTH = 110;
    /** A longer piece of words is broken anyway: no column grows for it. */
    private static final float WIDEST_PIECE = 100;
    /** Digits of a digest in a line, at least. */
    private static final int FEWEST_DIGITS = 16;
    /** Sums of widths are not exact. */
    private static final float TOLERANCE = 0.25f;
    /** The rows that are tried in many widths, evenly spread. */
    private static final int SAMPLE = 96;

    private final Table table;
    private final List<Column> columns;
    private final SharedBasis shared;
    private final Typefaces faces;
    private final Wrapping wrapping;

    private ColumnWidths(Table table, List<Column> columns, SharedBasis shared, Typefaces faces) {
        this.table = table;
        this.columns = columns;
        this.shared = shared;
        this.faces = faces;
        this.wrapping = new Wrapping(faces);
    }

    /** With padding, in points; their sum is what is available. */
    public static float[] of(Table table, List<Column> columns, SharedBasis shared, Typefaces faces, float available)
            throws IOException {
        return new ColumnWidths(table, columns, shared, faces).find(available);
    }

    /** The face that cells are set in. */
    public static Face face(Column column) {
        return column.kind() == Column.Kind.DIGEST ? Face.MONO : Face.SANS;
    }

    /** The size that cells are set in, in points. */
    public static float size(Column column) {
        return column.kind() == Column.Kind.DIGEST ? 6.2f : HEAD_SIZE;
    }

    private float[] find(float available) throws IOException {
        float[] needs = needs();
        float[] asked = AskedWidths.of(table.columns(), needs, available, BASIS_WIDTH);
        float room = available;
        for (float need : needs) {
            room -= need;
        }
        if (room < 0) {
            return asked;
        }
        List<List<List<Pieces>>> cells = sampled();
        List<ColumnLines> lines = new ArrayList<>();
        for (int i = 0; i < needs.length; i++) {
            lines.add(new ColumnLines(needs[i] - 2 * PADDING, needs[i] + room - 2 * PADDING, cells.get(i)));
        }
        float[] low = LowestTable.widths(lines, available - 2 * PADDING * needs.length);
        for (int i = 0; i < low.length; i++) {
            low[i] += 2 * PADDING;
        }
        return cost(cells, asked) <= cost(cells, low) ? asked : spread(low, available);
    }

    /** What is left goes to all columns alike. */
    private static float[] spread(float[] widths, float available) {
        float left = available;
        for (float width : widths) {
            left -= width;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += left / widths.length;
        }
        return widths;
    }

    private static int cost(List<List<List<Pieces>>> cells, float[] widths) {
        float[] texts = widths.clone();
        for (int i = 0; i < texts.length; i++) {
            texts[i] -= 2 * PADDING;
        }
        return LowestTable.cost(cells, texts);
    }

    /** The widths that columns need so that nothing in them is broken without need. All rows are looked at. */
    private float[] needs() throws IOException {
        float[] needs = new float[columns.size()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = faces.width(Face.SANS_SEMIBOLD, HEAD_SIZE, columns.get(i).head());
        }
        int basis = needs.length - 1;
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < basis; i++) {
                needs[i] = Math.max(needs[i], need(columns.get(i), row.cells().get(i)));
            }
            for (String text : shared.cell(row.basis())) {
                needs[basis] = Math.max(needs[basis], need(columns.get(basis), text));
            }
        }
        for (int i = 0; i < needs.length; i++) {
            needs[i] += 2 * PADDING + TOLERANCE;
        }
        return needs;
    }

    private float need(Column column, String cell) throws IOException {
        return switch (column.kind()) {
            case NUMBER -> faces.width(face(column), size(column), cell);
            case DIGEST ->
                faces.width(face(column), size(column), cell.substring(0, Math.min(FEWEST_DIGITS, cell.length())));
            case TEXT -> pieces(column, cell).widest(WIDEST_PIECE);
        };
    }

    private Pieces pieces(Column column, String cell) throws IOException {
        String text = column.kind() == Column.Kind.TEXT ? ShortDigests.in(cell) : cell;
        return wrapping.pieces(face(column), size(column), text);
    }

    /** By column, then by row. */
    private List<List<List<Pieces>>> sampled() throws IOException {
        List<List<List<Pieces>>> cells = new ArrayList<>();
        int rows = table.rows().size();
        int sample = Math.min(rows, SAMPLE);
        for (int i = 0; i < columns.size(); i++) {
            List<List<Pieces>> column = new ArrayList<>();
            for (int j = 0; j < sample; j++) {
                Table.Row row = table.rows().get((int) ((long) j * (rows - 1) / Math.max(1, sample - 1)));
                column.add(sampled(row, i));
            }
            cells.add(column);
        }
        return cells;
    }

    private List<Pieces> sampled(Table.Row row, int column) throws IOException {
        List<String> texts = column < row.cells().size() ? List.of(row.cells().get(column)) : shared.cell(row.basis());
        List<Pieces> pieces = new ArrayList<>();
        for (String text : texts) {
            pieces.add(pieces(columns.get(column), text));
        }
        return pieces;
    }
}
