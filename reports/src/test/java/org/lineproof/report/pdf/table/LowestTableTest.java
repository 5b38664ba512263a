package org.lineproof.report.pdf.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Pieces;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.face.Wrapping;

class LowestTableTest {
    private static final float ROOM = 240;
    private static final float LEAST = 40;
    private static final int ROWS = 20;

    private final PDDocument document = new PDDocument();
    private Wrapping wrapping;

    @BeforeEach
    void load() throws IOException {
        wrapping = new Wrapping(new Typefaces(document));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    /** Tried are all widths in steps of four points. */
    @RepeatedTest(12)
    void itIsNearlyAsLowAsTheLowestOfAllThatWereTried(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<List<List<Pieces>>> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cells.add(cells(random, 1 + random.nextInt(12)));
        }
        float[] found = LowestTable.widths(lines(cells), ROOM);
        assertTrue(found[0] + found[1] + found[2] <= ROOM, "as wide as there is room");
        int lowest = Integer.MAX_VALUE;
        for (float first = LEAST; first <= ROOM - 2 * LEAST; first += 4) {
            for (float second = LEAST; second <= ROOM - LEAST - first; second += 4) {
                lowest = Math.min(lowest, LowestTable.cost(cells, new float[] {first, second, ROOM - first - second}));
            }
        }
        int cost = LowestTable.cost(cells, found);
        assertTrue(cost <= lowest * 1.1, cost + ", and " + lowest + " is possible");
    }

    @Test
    void noColumnIsNarrowerThanItsLeast() throws IOException {
        List<List<List<Pieces>>> cells =
                List.of(cells(new Random(1), 40), cells(new Random(2), 40), cells(new Random(3), 40));
        for (float width : LowestTable.widths(lines(cells), 3 * LEAST)) {
            assertEquals(LEAST, width);
        }
    }

    private List<List<Pieces>> cells(Random random, int words) throws IOException {
        List<List<Pieces>> cells = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(words + 1); i >= 0; i--) {
                text.append("w".repeat(1 + random.nextInt(6))).append(' ');
            }
            cells.add(List.of(wrapping.pieces(Face.SANS, ColumnWidths.HEAD_SIZE, text.toString())));
        }
        return cells;
    }

    private static List<ColumnLines> lines(List<List<List<Pieces>>> cells) {
        return cells.stream()
                .map(column -> new ColumnLines(LEAST, ROOM - 2 * LEAST, column))
                .toList();
    }
}
