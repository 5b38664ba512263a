package org.lineproof.report.pdf.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.picture.Ink;

/**
 * The content of one page: bars below, and all text above them in one text object, so that face, colour and place are
 * written only where they change. Places are in points from the lower left corner.
 */
public final class Drawing {
    private static final Map<Ink, String> FILLS =
            Arrays.stream(Ink.values()).collect(Collectors.toMap(ink -> ink, Drawing::fill));

    private final Typefaces faces;
    private final Operators bars = new Operators();
    private final Operators text = new Operators();
    private @Nullable Ink barInk;
    private @Nullable Ink textInk;
    private @Nullable Face face;
    private int size;
    /** Where the line before began, in hundredths. */
    private int x;

    private int y;

    /** Nothing is drawn yet. */
    public Drawing(Typefaces faces) {
        this.faces = faces;
    }

    /** The text until {@link #end} is the content of an element with this tag, under this mark. */
    public void begin(String tag, int mark) {
        text.ascii("/").ascii(tag).ascii("<</MCID ").whole(mark).ascii(">>BDC\n");
    }

    /** The text until {@link #end} is decoration. */
    public void beginArtifact() {
        text.ascii("/Artifact BMC\n");
    }

    /** Ends what was begun. */
    public void end() {
        text.ascii("EMC\n");
    }

    /**
     * One line of text.
     *
     * @throws IllegalArgumentException if the face has no glyph for a character
     */
    public void text(Face line, float points, Ink colour, float left, float base, String words) throws IOException {
        int hundredths = Math.round(points * 100);
        if (line != face || hundredths != size) {
            text.ascii("/")
                    .ascii(faces.name(line))
                    .ascii(" ")
                    .hundredths(hundredths)
                    .ascii(" Tf\n");
            face = line;
            size = hundredths;
        }
        if (colour != textInk) {
            text.ascii(Objects.requireNonNull(FILLS.get(colour)));
            textInk = colour;
        }
        int newX = Math.round(left * 100);
        int newY = Math.round(base * 100);
        text.hundredths(newX - x).ascii(" ").hundredths(newY - y).ascii(" Td(");
        x = newX;
        y = newY;
        faces.eachGlyph(line, words, code -> {
            text.escaped(code >> 8);
            text.escaped(code & 0xff);
        });
        text.ascii(")Tj\n");
    }

    /** A filled rectangle, decoration. */
    public void bar(Ink colour, float left, float bottom, float width, float height) {
        if (colour != barInk) {
            bars.ascii(Objects.requireNonNull(FILLS.get(colour)));
            barInk = colour;
        }
        bars.hundredths(Math.round(left * 100))
                .ascii(" ")
                .hundredths(Math.round(bottom * 100))
                .ascii(" ")
                .hundredths(Math.round(width * 100))
                .ascii(" ")
                .hundredths(Math.round(height * 100))
                .ascii(" re f\n");
    }

    /** The content stream, not yet deflated. */
    public Operators content() {
        Operators all = new Operators();
        if (!bars.isEmpty()) {
            all.ascii("/Artifact BMC\n").raw(bars);
            all.ascii("EMC\n");
        }
        all.ascii("BT\n").raw(text);
        return all.ascii("ET\n");
    }

    private static String fill(Ink colour) {
        int rgb = colour.rgb();
        return part(rgb >> 16) + " " + part(rgb >> 8) + " " + part(rgb) + " rg\n";
    }

    private static String part(int lowest) {
        return Float.toString(Math.round((lowest & 0xff) * 1000 / 255f) / 1000f);
    }
}
