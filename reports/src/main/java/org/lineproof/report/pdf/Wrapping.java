package org.lineproof.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;

/** Breaks text into lines that fit a width. */
final class Wrapping {
    private final Typefaces faces;

    Wrapping(Typefaces faces) {
        this.faces = faces;
    }

    /** At least one line; words longer than the width are broken anywhere. */
    List<String> lines(Face face, float size, String text, float width) throws IOException {
        String printable = faces.printable(face, text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable.split(" ", -1)) {
            String candidate = line.length() == 0 ? word : line + " " + word;
            if (faces.width(face, size, candidate) <= width) {
                line.setLength(0);
                line.append(candidate);
                continue;
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
            String rest = word;
            while (faces.width(face, size, rest) > width && rest.length() > 1) {
                int fitting = fitting(face, size, rest, width);
                lines.add(rest.substring(0, fitting));
                rest = rest.substring(fitting);
            }
            line.setLength(0);
            line.append(rest);
        }
        lines.add(line.toString());
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
