package org.lineproof.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The colours of the drawn pages; the same values stand in report.css. */
enum Palette {
    INK(0x16243f),
    TEXT(0x1c2738),
    QUIET(0x55616f),
    LINE(0xdbe1e7),
    WASH(0xf3f6f8),
    WHITE(0xffffff);

    private final int rgb;

    Palette(int rgb) {
        this.rgb = rgb;
    }

    void fill(PDPageContentStream content) throws IOException {
        content.setNonStrokingColor((rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
    }
}
