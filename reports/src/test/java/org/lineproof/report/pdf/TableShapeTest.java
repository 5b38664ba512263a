package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

class TableShapeTest {
    private static final Basis BASIS = Basis.computed(LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 20);

    @Test
    void columnsShareTheWidthAsTheyAsk() {
        List<TableShape.Place> places = shape("7").places();
        assertEquals(4, places.size());
        assertEquals(Page.LEFT, places.get(0).x());
        assertEquals(2 * places.get(0).width(), places.get(1).width(), 0.01);
        assertEquals(Page.RIGHT, places.get(3).x() + places.get(3).width(), 0.01);
    }

    @Test
    void figuresStandInOneLineAndTakeTheirRoomFromTheWords() throws IOException {
        String figures = "123,456,789,012,345,678,901,234,567,890";
        List<TableShape.Place> places = shape(figures).places();
        try (PDDocument document = new PDDocument()) {
            float width = new Typefaces(document).width(Face.SANS, places.get(0).size(), figures);
            assertTrue(
                    width <= places.get(0).textWidth(),
                    width + " in " + places.get(0).textWidth());
        }
        assertEquals(shape("7").places().get(2).width(), places.get(2).width(), 0.01, "the digest keeps its width");
        assertTrue(places.get(1).width() < shape("7").places().get(1).width());
        assertEquals(Page.RIGHT, places.get(3).x() + places.get(3).width(), 0.01);
    }

    @Test
    void figuresTakeNoMoreThanHalfOfTheWords() {
        List<TableShape.Place> places = shape("1".repeat(500)).places();
        assertEquals(shape("7").places().get(1).width() / 2, places.get(1).width(), 0.01);
        assertEquals(Page.RIGHT, places.get(3).x() + places.get(3).width(), 0.01);
    }

    private static TableShape shape(String figures) {
        return TableShape.of(
                new Table(
                        "Caption",
                        List.of(
                                new Column("No.", 2, Column.Kind.NUMBER),
                                new Column("Words", 4, Column.Kind.TEXT),
                                new Column("Digest", 1, Column.Kind.DIGEST)),
                        List.of(new Table.Row(List.of(figures, "words", "00"), BASIS))),
                "Basis");
    }
}
