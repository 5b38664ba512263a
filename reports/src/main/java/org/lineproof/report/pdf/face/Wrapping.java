package org.lineproof.report.pdf.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width. */
public final class Wrapping {
    private final Typefaces faces;

    /** Measures with these faces. */
    public Wrapping(Typefaces faces) {
        this.faces = faces;
    }

    /** At least one line. Lines end where {@link LineEnds} says; what is longer without such a place is broken anywhere. */
    public List<String> lines(Face face, float size, String text, float width) throws IOException {
        Filling filling = new Filling(faces.glyphs(face), size, faces.printable(face, text), width);
        return filling.lines();
    }

    /** What a text measures, whatever room it gets. */
    public Pieces pieces(Face face, float size, String text) throws IOException {
        return Pieces.of(faces.glyphs(face), size, text);
    }

    /** One text being broken; every character is measured once, and once more where a piece is longer than a line. */
    private static final class Filling {
        private final Glyphs glyphs;
        private final float size;
        private final String text;
        private final float room;
        private final List<String> lines = new ArrayList<>();
        private int start;
        /** Of the line so far, in thousandths of the size: with the spaces at its end, and without. */
        private float advance;

        private float inked;

        Filling(Glyphs glyphs, float size, String text, float room) {
            this.glyphs = glyphs;
            this.size = size;
            this.text = text;
            this.room = room;
        }

        List<String> lines() throws IOException {
            for (int from = 0; from < text.length(); ) {
                int to = LineEnds.after(text, from);
                add(from, to);
                from = to;
            }
            lines.add(text.substring(start).stripTrailing());
            return lines;
        }

        private void add(int from, int to) throws IOException {
            float before = advance;
            float inkedBefore = inked;
            measure(from, to);
            if (fits(inked)) {
                return;
            }
            if (inkedBefore > 0) {
                lines.add(text.substring(start, from).stripTrailing());
            }
            start = from;
            advance -= before;
            inked -= before;
            if (!fits(inked)) {
                breakAnywhere(to);
            }
        }

        private void measure(int from, int to) throws IOException {
            for (int i = from; i < to; ) {
                int character = text.codePointAt(i);
                advance += glyphs.of(character).width();
                if (!Character.isWhitespace(character)) {
                    inked = advance;
                }
                i += Character.charCount(character);
            }
        }

        /** Ends lines inside the piece that the line begins with, each with one character at least. */
        private void breakAnywhere(int to) throws IOException {
            float line = 0;
            for (int i = start; i < to; ) {
                int character = text.codePointAt(i);
                float width = glyphs.of(character).width();
                if (i > start && !fits(line + width)) {
                    if (fits(inked)) {
                        return;
                    }
                    lines.add(text.substring(start, i));
                    start = i;
                    advance -= line;
                    inked -= line;
                    line = 0;
                }
                line += width;
                i += Character.charCount(character);
            }
        }

        private boolean fits(float thousandths) {
            return thousandths * size / 1000 <= room;
        }
    }
}
