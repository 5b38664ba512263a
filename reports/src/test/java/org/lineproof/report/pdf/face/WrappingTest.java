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

    private List<String> lines(String text, float width) throws IOException {
        return new Wrapping(faces).lines(Face.SANS, SIZE, text, width);
    }
}
