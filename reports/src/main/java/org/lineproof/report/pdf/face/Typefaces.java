package org.lineproof.report.pdf.face;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces loaded into one document, each embedded once as a subset. */
public final class Typefaces {
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final Map<Face, Glyphs> glyphs = new EnumMap<>(Face.class);

    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final PDDocument document;
    private final PDResources resources = new PDResources();

    /** Loads all faces into the document. */
    public Typefaces(PDDocument document) throws IOException {
        this.document = document;
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

    /**
     * The name of the face in {@link #resources}, where it is put when its name is first asked for. Text written under
     * this name has its glyphs from {@link #eachGlyph}.
     */
    public String name(Face face) throws IOException {
        String name = names.get(face);
        if (name == null) {
            makeSubset(face);
            name = "Face" + face.ordinal();
            resources.put(COSName.getPDFName(name), font(face));
            names.put(face, name);
        }
        return name;
    }

    /** Puts the faces named so far into the resources of a page that has its own, under the same names. */
    public void name(PDResources others) {
        names.forEach((face, name) -> others.put(COSName.getPDFName(name), font(face)));
    }

    /** The library makes a font a subset only if one of its own content streams has set it; that of a lost page does. */
    private void makeSubset(Face face) throws IOException {
        try (PDPageContentStream lost = new PDPageContentStream(document, new PDPage())) {
            lost.setFont(font(face), 1);
        }
    }

    /** The resources that all pages share which name their faces by {@link #name}. */
    public PDResources resources() {
        return resources;
    }

    /**
     * The two bytes of each glyph of a text, the first one higher.
     *
     * @throws IllegalArgumentException if the face has no glyph for a character
     */
    public void eachGlyph(Face face, String text, IntConsumer glyph) throws IOException {
        Glyphs known = glyphs(face);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            glyph.accept(known.of(character).code());
            i += Character.charCount(character);
        }
    }

    /** Puts the glyphs that were asked for into the document, once, when nothing more is drawn. */
    public void finish() throws IOException {
        for (PDType0Font font : fonts.values()) {
            font.subset();
        }
    }

    /** Width of the text in points. */
    public float width(Face face, float size, String text) throws IOException {
        Glyphs known = glyphs(face);
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += known.of(character).width();
            i += Character.charCount(character);
        }
        return width * size / 1000;
    }

    /** The text with every character that the face has no glyph for replaced by a question mark. */
    public String printable(Face face, String text) throws IOException {
        Glyphs known = glyphs(face);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!known.has(character)) {
                return replaced(known, text);
            }
            i += Character.charCount(character);
        }
        return text;
    }

    private static String replaced(Glyphs known, String text) throws IOException {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            printable.appendCodePoint(known.has(character) ? character : Glyphs.REPLACEMENT);
            i += Character.charCount(character);
        }
        return printable.toString();
    }

    Glyphs glyphs(Face face) {
        return glyphs.computeIfAbsent(face, one -> new Glyphs(font(one)));
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
