package org.lineproof.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.picture.Ink;

/** An A4 page being drawn: text and bars, each either part of a structure element or an artifact. */
final class Page implements AutoCloseable {
    static final float LEFT = 51;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    static final float TOP = PDRectangle.A4.getHeight() - 74;
    static final float BOTTOM = 68;
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final Typefaces faces;
    private final StructureTree.MarkedPage marks;
    private final PDPageContentStream content;

    Page(PDDocument document, Typefaces faces, StructureTree tree) throws IOException {
        this.faces = faces;
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        marks = tree.page(page);
        content = new PDPageContentStream(document, page);
    }

    /** The page itself. */
    PDPage paper() {
        return marks.page();
    }

    /** What is drawn until {@link #end} belongs to the element. */
    void begin(COSDictionary element) throws IOException {
        content.beginMarkedContent(element.getCOSName(COSName.S), marks.mark(element));
    }

    /** What is drawn until {@link #end} is decoration: screen readers pass over it. */
    void beginArtifact() throws IOException {
        content.beginMarkedContent(ARTIFACT);
    }

    void end() throws IOException {
        content.endMarkedContent();
    }

    void text(Face face, float size, Ink colour, float x, float y, String text) throws IOException {
        fill(content, colour);
        content.beginText();
        content.setFont(faces.font(face), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    void bar(Ink colour, float x, float y, float width, float height) throws IOException {
        beginArtifact();
        fill(content, colour);
        content.addRect(x, y, width, height);
        content.fill();
        end();
    }

    static void fill(PDPageContentStream content, Ink colour) throws IOException {
        int rgb = colour.rgb();
        content.setNonStrokingColor((rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
