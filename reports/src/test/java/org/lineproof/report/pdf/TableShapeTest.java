package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.face.Wrapping;
import org.lineproof.report.pdf.table.SharedBasis;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class TableShapeTest {
    private static final Basis BASIS = Basis.computed(LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 20);

    private final PDDocument document = new PDDocument();
    private Typefaces faces;

    @BeforeEach
    void load() throws IOException {
        faces = new Typefaces(document);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void columnsShareTheWidthAsTheyAsk() throws IOException {
        List<TableShape.Place> places = shape("7", "words").places();
        assertEquals(4, places.size());
        assertEquals(Page.LEFT, places.get(0).x());
        assertEquals(2 * places.get(0).width(), places.get(1).width(), 0.01);
        assertEquals(Page.RIGHT, places.get(3).x() + places.get(3).width(), 0.01);
    }

    @Test
    void figuresStandInOneLineAndTakeTheirRoomFromOthers() throws IOException {
        String figures = "123,456,789,012,345,678,901,234,567,890";
        List<TableShape.Place> places = shape(figures, "words").places();
        assertFits(figures, places.get(0));
        assertTrue(places.get(1).width() < shape("7", "words").places().get(1).width());
        assertEquals(Page.RIGHT, places.get(3).x() + places.get(3).width(), 0.01);
    }

    @Test
    void aWordATimeAndAHeadStandInOneLineWhereOthersHaveRoom() throws IOException {
        for (String word : List.of("INDETERMINATE,", "2026-11-22T10:00:00Z", "features-2026-11-02")) {
            Table table = new Table(
                    "Caption",
                    List.of(new Column("Head of a column", 1, Column.Kind.TEXT), new Column("B", 9, Column.Kind.TEXT)),
                    List.of(new Table.Row(List.of(word + " and more", "b"), BASIS)));
            List<TableShape.Place> places = shape(table).places();
            assertFits(word, places.get(0));
            float head = faces.width(Face.SANS_SEMIBOLD, TableShape.HEAD_SIZE, "Head of a column");
            assertTrue(head <= places.get(0).textWidth(), head + " in " + places.get(0));
        }
    }

    @Test
    void aColumnKeepsWhatItsOwnWordsNeed() throws IOException {
        List<TableShape.Place> places = shape("1".repeat(60), "INDETERMINATE").places();
        assertFits("INDETERMINATE", places.get(1));
    }

    @Test
    void aColumnKeepsHalfOfItsShare() throws IOException {
        List<TableShape.Place> places = shape("1".repeat(500), "w").places();
        assertEquals(shape("7", "w").places().get(1).width() / 2, places.get(1).width(), 0.01);
        assertEquals(Page.RIGHT, places.get(3).x() + places.get(3).width(), 0.01);
    }

    @Test
    void rowsAreLowWhereTheSharesAskedForWouldMakeThemHigh() throws IOException {
        Table table = SampleReport.of(1, 400).annexes().get(0).table();
        TableShape shape = shape(table);
        Wrapping wrapping = new Wrapping(faces);
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                TableShape.Place place = shape.places().get(i);
                int lines = wrapping.lines(
                                place.face(), place.size(), row.cells().get(i), place.textWidth())
                        .size();
                assertTrue(
                        lines <= (i == 5 ? 2 : 1),
                        lines + " lines: " + row.cells().get(i));
            }
        }
        TableShape.Place last = shape.places().get(6);
        assertEquals(Page.RIGHT, last.x() + last.width(), 0.01);
        assertFits("L1 #399", last);
    }

    private void assertFits(String text, TableShape.Place place) throws IOException {
        float width = faces.width(Face.SANS, place.size(), text);
        assertTrue(width <= place.textWidth() + 0.01, width + " in " + place.textWidth());
    }

    private TableShape shape(String figures, String words) throws IOException {
        return shape(new Table(
                "Caption",
                List.of(
                        new Column("No.", 3, Column.Kind.NUMBER),
                        new Column("Words", 6, Column.Kind.TEXT),
                        new Column("Digest", 4, Column.Kind.DIGEST)),
                List.of(new Table.Row(List.of(figures, words, "00"), BASIS))));
    }

    private TableShape shape(Table table) throws IOException {
        SharedBasis shared = SharedBasis.of(table, SampleReport.of(1, 20).pins(), Texts.in(Language.EN));
        return TableShape.of(table, "Basis", shared, faces);
    }
}
