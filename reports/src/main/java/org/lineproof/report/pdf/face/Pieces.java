package org.lineproof.report.pdf.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a text that no line need break, measured once. Widths are in points. */
public final class Pieces {
    private final List<Piece> pieces;

    private Pieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * One piece.
     *
     * @param advance with the spaces at its end
     * @param inked without them
     * @param characters those that are not spaces
     */
    private record Piece(float advance, float inked, int characters) {}

    static Pieces of(Glyphs glyphs, float size, String text) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = LineEnds.after(text, from);
            float advance = 0;
            float inked = 0;
            int characters = 0;
            for (int i = from; i < to; ) {
                int character = text.codePointAt(i);
                advance += glyphs.shown(character).width();
                if (!Character.isWhitespace(character)) {
                    inked = advance;
                    characters++;
                }
                i += Character.charCount(character);
            }
            pieces.add(new Piece(advance * size / 1000, inked * size / 1000, characters));
            from = to;
        }
        return new Pieces(pieces);
    }

    /** The widest piece; wider ones than the limit do not count. */
    public float widest(float limit) {
        float widest = 0;
        for (Piece piece : pieces) {
            widest = piece.inked <= limit ? Math.max(widest, piece.inked) : widest;
        }
        return widest;
    }

    /** The width of all of them in one line. */
    public float whole() {
        float whole = 0;
        for (Piece piece : pieces) {
            whole += piece.advance;
        }
        return whole;
    }

    /** The lines that they take in a width, at least one. A piece that is broken counts as if its characters were as wide as each other. */
    public int lines(float room) {
        int lines = 1;
        float line = 0;
        for (Piece piece : pieces) {
            if (line + piece.inked <= room) {
                line += piece.advance;
                continue;
            }
            lines += line > 0 ? 1 : 0;
            line = piece.advance;
            if (piece.inked > room) {
                float character = piece.inked / piece.characters;
                int inALine = Math.max(1, (int) (room / character));
                int full = (piece.characters - 1) / inALine;
                lines += full;
                line -= full * inALine * character;
            }
        }
        return lines;
    }
}
