package org.lineproof.report.pdf.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final float SIZE = 7.2f;

    private PDDocument document;
    private Typefaces faces;

    @BeforeEach
    void load() throws IOException {
        document = new PDDocument();
        faces = new Typefaces(document);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void linesEndAfterSpacesHyphensAndSlashes() throws IOException {
        float width = faces.width(Face.SANS, SIZE, "model-server-nu");
        assertEquals(List.of("model-server-", "number-1, 1/7"), lines("model-server-number-1, 1/7", width));
    }

    @Test
    void aNumberStaysWithItsHyphen() throws IOException {
        float width = faces.width(Face.SANS, SIZE, "Decision D-4");
        assertEquals(List.of("Decision", "D-4711,", "class pay"), lines("Decision D-4711, class pay", width));
    }

    @Test
    void aDigestIsBrokenAnywhereAndNothingIsLost() throws IOException {
        String digest = "0123456789abcdef".repeat(4);
        List<String> lines = lines(digest, 60);
        assertEquals(digest, String.join("", lines));
        for (String line : lines) {
            assertTrue(faces.width(Face.SANS, SIZE, line) <= 60, line);
        }
    }

    @Test
    void anEmptyTextIsOneEmptyLine() throws IOException {
        assertEquals(List.of(""), lines("", 60));
    }

    @Test
    void aCharacterWithoutAGlyphIsReplaced() throws IOException {
        assertEquals(List.of("a?b"), lines("a\u4E2Db", 60));
    }

    @Test
    void wordsFollowTheEndOfADigestInItsLine() throws IOException {
        float width = faces.width(Face.SANS, SIZE, "00000000");
        assertEquals(List.of("00000000", "000 1, 2"), lines("00000000000 1, 2", width));
    }

    @Test
    void aLineTooNarrowForACharacterHasOne() throws IOException {
        assertEquals(List.of("a", "b", "c"), lines("abc", 1));
    }

    @Test
    void aPlaceInALogStaysWithItsLog() throws IOException {
        float width = faces.width(Face.SANS, SIZE, "L1 #4, L1 #7");
        assertEquals(List.of("L1 #4,", "L1 #77–90"), lines("L1 #4, L1 #77–90", width));
    }

    @Test
    void piecesThatAreMeasuredOnceTakeAsManyLinesInEachWidth() throws IOException {
        Wrapping wrapping = new Wrapping(faces);
        String digest = "sha256:" + "0123456789abcdef".repeat(4);
        for (String text : List.of("", "model-server-number-1, 1/7", "one two three four five six", "a\u4E2Db c")) {
            float widest = wrapping.pieces(Face.SANS, SIZE, text).widest(1_000);
            for (float width = widest + 0.01f; width < 200; width += 1.7f) {
                assertEquals(
                        lines(text, width).size(),
                        wrapping.pieces(Face.SANS, SIZE, text).lines(width),
                        text + " in " + width);
            }
        }
        for (float width = 9; width < 300; width += 1.7f) {
            assertEquals(
                    wrapping.lines(Face.MONO, SIZE, digest, width).size(),
                    wrapping.pieces(Face.MONO, SIZE, digest).lines(width),
                    "digest in " + width);
        }
    }

    @Test
    void theWidestPieceIsThatOfAWordAndNoneAboveTheLimit() throws IOException {
        Pieces pieces = new Wrapping(faces).pieces(Face.SANS, SIZE, "one INDETERMINATE, two ");
        assertEquals(faces.width(Face.SANS, SIZE, "INDETERMINATE,"), pieces.widest(100), 0.05);
        assertEquals(faces.width(Face.SANS, SIZE, "one"), pieces.widest(20), 0.05);
        assertEquals(faces.width(Face.SANS, SIZE, "one INDETERMINATE, two "), pieces.whole(), 0.05);
    }

    private List<String> lines(String text, float width) throws IOException {
        return new Wrapping(faces).lines(Face.SANS, SIZE, text, width);
    }
}
