package org.lineproof.report.pdf.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width. */
public final class Wrapping {
    /** A hyphen or slash before a digit belongs to a name such as D-4711 or 1/204. */
    private static final String ENDS = "(?<= )|(?<=[/-])(?!\\d)";

    private final Typefaces faces;

    /** Measures with these faces. */
    public Wrapping(Typefaces faces) {
        this.faces = faces;
    }

    /** At least one line. Lines end after a space, and after a slash or hyphen that no digit follows; what is longer without one is broken anywhere. */
    public List<String> lines(Face face, float size, String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : faces.printable(face, text).split(ENDS, -1)) {
            if (faces.width(face, size, (line + piece).stripTrailing()) <= width) {
                line += piece;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            line = piece;
            while (faces.width(face, size, line.stripTrailing()) > width && line.length() > 1) {
                int fitting = fitting(face, size, line, width);
                lines.add(line.substring(0, fitting));
                line = line.substring(fitting);
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    private int fitting(Face face, float size, String word, float width) throws IOException {
        int end = 1;
        while (end < word.length() && faces.width(face, size, word.substring(0, end + 1)) <= width) {
            end++;
        }
        return end;
    }
}
