package org.lineproof.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.lineproof.report.front.ShortDigests;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.face.Wrapping;
import org.lineproof.report.pdf.file.RowElements;
import org.lineproof.report.pdf.table.SharedBasis;
import org.lineproof.report.picture.Ink;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/**
 * Draws a table of any length, one page at a time. It is one Table element whose head is tagged once; the heads of the
 * following pages are artifacts, so that a screen reader hears them once.
 */
final class LongTable {
    private static final float LINE = 9;
    private static final float ROW_PADDING = 5;
    private static final float HEAD = 17;

    /** Caption, head and a few rows: with less room a table begins on the next page. */
    private static final float LEAST = 130;

    private static final float CAPTION = 12;
    private static final float CAPTION_SIZE = 8.4f;
    private static final Face CAPTION_FACE = Face.SANS_SEMIBOLD;

    private final Flow flow;
    private final Typefaces faces;
    private final Wrapping wrapping;
    private final StructureTree tree;
    private final Pins pins;
    private final Texts texts;

    LongTable(Flow flow, Typefaces faces, StructureTree tree, Pins pins, Texts texts) {
        this.flow = flow;
        this.faces = faces;
        this.wrapping = new Wrapping(faces);
        this.tree = tree;
        this.pins = pins;
        this.texts = texts;
    }

    void draw(Table table) throws IOException {
        SharedBasis shared = SharedBasis.of(table, pins, texts);
        TableShape shape = TableShape.of(table, texts.say("basis.head"), shared, faces);
        List<String> caption =
                wrapping.lines(CAPTION_FACE, CAPTION_SIZE, shared.caption(table), Page.RIGHT - Page.LEFT);
        COSDictionary element = tree.append("Table", tree.documentElement());
        COSDictionary captionElement = tree.append("Caption", element);
        COSDictionary headRow = tree.append("TR", tree.append("THead", element));
        RowElements rows =
                new RowElements(tree.append("TBody", element), shape.places().size());
        Page page = flow.begin(LEAST);
        page.begin(captionElement);
        caption(page, caption);
        page.end();
        taggedHead(page, shape, headRow, flow.take(HEAD));
        boolean washed = false;
        for (Table.Row row : table.rows()) {
            List<List<String>> cells = wrap(shape, shared, row);
            float height = height(cells);
            if (flow.y() - height < Page.BOTTOM) {
                page = flow.turn();
                page.beginArtifact();
                caption(page, caption);
                repeatedHead(page, shape, flow.take(HEAD));
                page.end();
            }
            float y = flow.take(height);
            if (washed) {
                page.bar(Ink.WASH, Page.LEFT, y - height, Page.RIGHT - Page.LEFT, height);
            }
            row(page, shape, cells, page.row(rows), y);
            washed = !washed;
        }
    }

    /** Said again on every page: a page in the midst of thousands names its table, and what all rows share. */
    private void caption(Page page, List<String> caption) throws IOException {
        for (String line : caption) {
            page.text(CAPTION_FACE, CAPTION_SIZE, Ink.QUIET, Page.LEFT, flow.take(CAPTION) - 4, line);
        }
    }

    private List<List<String>> wrap(TableShape shape, SharedBasis shared, Table.Row row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            TableShape.Place place = shape.places().get(i);
            String cell = row.cells().get(i);
            cells.add(wrap(place, place.column().kind() == Column.Kind.TEXT ? ShortDigests.in(cell) : cell));
        }
        TableShape.Place basis = shape.places().get(row.cells().size());
        List<String> lines = new ArrayList<>();
        for (String said : shared.cell(row.basis())) {
            lines.addAll(wrap(basis, said));
        }
        cells.add(lines);
        return cells;
    }

    private List<String> wrap(TableShape.Place place, String text) throws IOException {
        List<String> lines = wrapping.lines(place.face(), place.size(), text, place.textWidth());
        boolean digest =
                place.column().kind() == Column.Kind.DIGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return digest && lines.size() > 1 ? evenly(text, lines.size()) : lines;
    }

    /** Lines of digits as long as one another are easier to compare. */
    private static List<String> evenly(String digest, int lines) {
        List<String> even = new ArrayList<>();
        int inALine = (digest.length() + lines - 1) / lines;
        for (int from = 0; from < digest.length(); from += inALine) {
            even.add(digest.substring(from, Math.min(digest.length(), from + inALine)));
        }
        return even;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + ROW_PADDING;
    }

    private void row(Page page, TableShape shape, List<List<String>> cells, int mark, float top) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            TableShape.Place place = shape.places().get(i);
            Ink colour = i == cells.size() - 1 ? Ink.QUIET : Ink.TEXT;
            page.beginCell(mark + i);
            float y = top - LINE;
            for (String line : cells.get(i)) {
                page.text(place.face(), place.size(), colour, start(place, place.face(), place.size(), line), y, line);
                y -= LINE;
            }
            page.end();
        }
    }

    private void taggedHead(Page page, TableShape shape, COSDictionary headRow, float y) throws IOException {
        page.bar(Ink.INK, Page.LEFT, y - HEAD, Page.RIGHT - Page.LEFT, HEAD);
        for (TableShape.Place place : shape.places()) {
            page.begin(tree.appendColumnHead(headRow));
            headText(page, place, y);
            page.end();
        }
    }

    private void repeatedHead(Page page, TableShape shape, float y) throws IOException {
        page.bar(Ink.INK, Page.LEFT, y - HEAD, Page.RIGHT - Page.LEFT, HEAD);
        for (TableShape.Place place : shape.places()) {
            headText(page, place, y);
        }
    }

    private void headText(Page page, TableShape.Place place, float y) throws IOException {
        String head = place.column().head();
        float x = start(place, Face.SANS_SEMIBOLD, TableShape.HEAD_SIZE, head);
        page.text(Face.SANS_SEMIBOLD, TableShape.HEAD_SIZE, Ink.WHITE, x, y - 11.5f, head);
    }

    private float start(TableShape.Place place, Face face, float size, String line) throws IOException {
        if (place.column().kind() != Column.Kind.NUMBER) {
            return place.x() + TableShape.PADDING;
        }
        return place.x() + place.width() - TableShape.PADDING - faces.width(face, size, line);
    }
}
