package org.lineproof.report.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;

/** How wide text is, known before there is a document. Not safe for two threads. */
final class Lettering {
    private static final String CUT = "…";

    /** Advance widths of one face in thousandths of its size. */
    private record Widths(TrueTypeFont font, CmapLookup glyphs) {
        static Widths of(Face face) {
            try {
                TrueTypeFont font = Typefaces.parse(face);
                return new Widths(font, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException("a face of the application cannot be read: " + face, e);
            }
        }

        double of(int character) {
            try {
                return font.getAdvanceWidth(glyphs.getGlyphId(character)) * 1000.0 / font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("a face of the application cannot be read", e);
            }
        }
    }

    private final Map<Face, Widths> faces = new EnumMap<>(Face.class);

    /** In points. */
    double width(Face face, double size, String text) {
        Widths widths = faces.computeIfAbsent(face, Widths::of);
        return text.codePoints().mapToDouble(widths::of).sum() * size / 1000;
    }

    /** The text, or so much of its beginning as fits, with an ellipsis. */
    String fitting(Face face, double size, String text, double width) {
        if (width(face, size, text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(face, size, text.substring(0, end).stripTrailing() + CUT) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }
}
