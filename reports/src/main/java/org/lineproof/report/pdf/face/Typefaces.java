package org.lineproof.report.pdf.face;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces loaded into one document, each embedded once as a subset. */
public final class Typefaces {
    private static final String REPLACEMENT = "?";

    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);

    /** Loads all faces into the document. */
    public Typefaces(PDDocument document) throws IOException {
        for (Face face : Face.values()) {
            fonts.put(face, PDType0Font.load(document, parse(face), true));
        }
    }

    /** The face as a font of this document. */
    public PDFont font(Face face) {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("not loaded: " + face);
        }
        return font;
    }

    /** Width of the text in points. */
    public float width(Face face, float size, String text) throws IOException {
        return font(face).getStringWidth(text) * size / 1000;
    }

    /** The text with every character that the face has no glyph for replaced by a question mark. */
    public String printable(Face face, String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            String character = Character.toString(code);
            printable.append(draws(face, character) ? character : REPLACEMENT);
        });
        return printable.toString();
    }

    private boolean draws(Face face, String character) {
        try {
            font(face).encode(character);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The face itself, outside any document. */
    public static TrueTypeFont parse(Face face) throws IOException {
        TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(face.file().bytes()));
        // Ligatures would replace letters by glyphs that text extraction cannot map back.
        font.setEnableGsub(false);
        return font;
    }
}
