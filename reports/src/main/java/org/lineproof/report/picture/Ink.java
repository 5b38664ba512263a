package org.lineproof.report.picture;

import java.util.Locale;

/** The colours of what is drawn; the same values stand in report.css. Neighbours differ in lightness, so that they differ in grey. */
public enum Ink {
    INK(0x16243f),
    TEXT(0x1c2738),
    QUIET(0x55616f),
    LINE(0xdbe1e7),
    WASH(0xf3f6f8),
    WHITE(0xffffff),
    TEAL(0x2f7f86),
    SAND(0xd9b36b),
    ROSE(0x9b2f2f);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue of sRGB in the lowest 24 bits. */
    public int rgb() {
        return rgb;
    }

    /** As CSS and SVG write it, such as {@code #16243f}. */
    String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
