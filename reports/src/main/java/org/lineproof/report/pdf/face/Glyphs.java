package org.lineproof.report.pdf.face;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** What a font of a document has for each character; the font itself is asked once for each. Not safe for two threads. */
final class Glyphs {
    private static final int BLOCK = 256;
    /** Stands for what the font has no glyph for. */
    static final int REPLACEMENT = '?';

    private static final Glyph NONE = new Glyph(0, 0);

    private final PDFont font;
    private final @Nullable Glyph[][] blocks = new @Nullable Glyph[Character.MAX_CODE_POINT / BLOCK + 1][];

    /**
     * A glyph of a font that writes two bytes for each.
     *
     * @param code those bytes, the first one higher
     * @param width in thousandths of the size
     */
    record Glyph(int code, float width) {}

    Glyphs(PDFont font) {
        this.font = font;
    }

    /** Whether the font draws this character. */
    boolean has(int character) throws IOException {
        return find(character) != NONE;
    }

    /** The glyph that stands for a character where text is shown: that of a question mark if the font has none. */
    Glyph shown(int character) throws IOException {
        Glyph glyph = find(character);
        return glyph == NONE ? of(REPLACEMENT) : glyph;
    }

    /**
     * The glyph of a character.
     *
     * @throws IllegalArgumentException if the font has none
     */
    Glyph of(int character) throws IOException {
        Glyph glyph = find(character);
        if (glyph == NONE) {
            throw new IllegalArgumentException(
                    "no glyph for U+" + Integer.toHexString(character) + " in " + font.getName());
        }
        return glyph;
    }

    private Glyph find(int character) throws IOException {
        @Nullable Glyph[] block = blocks[character / BLOCK];
        if (block == null) {
            block = new @Nullable Glyph[BLOCK];
            blocks[character / BLOCK] = block;
        }
        Glyph glyph = block[character % BLOCK];
        if (glyph == null) {
            glyph = ask(character);
            block[character % BLOCK] = glyph;
        }
        return glyph;
    }

    private Glyph ask(int character) throws IOException {
        byte[] code;
        try {
            code = font.encode(Character.toString(character));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
        if (code.length != 2) {
            throw new IllegalStateException(font.getName() + " does not write two bytes for a glyph");
        }
        int glyph = (code[0] & 0xff) << 8 | code[1] & 0xff;
        font.addToSubset(character);
        return new Glyph(glyph, font.getWidth(glyph));
    }
}
