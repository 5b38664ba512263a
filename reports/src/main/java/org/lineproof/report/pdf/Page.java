package org.lineproof.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.lineproof.report.pdf.content.Drawing;
import org.lineproof.report.pdf.content.Operators;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.file.RowElements;
import org.lineproof.report.picture.Ink;

/** An A4 page being drawn: text and bars, each either part of a structure element or an artifact. */
final class Page implements AutoCloseable {
    static final float LEFT = 51;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    static final float TOP = PDRectangle.A4.getHeight() - 74;
    static final float BOTTOM = 68;

    /** Half the time of the usual level for a page that is a twelfth longer. */
    private static final int LEVEL = 4;
    /** Others leave a page with their own graphics state. */
    private static final String SAVE = "q\n";

    private static final String RESTORE = "\nQ\n";

    private final PDDocument document;
    private final Typefaces faces;
    private final StructureTree.MarkedPage marks;
    private final Drawing drawing;

    /** A new page at the end of the document. */
    Page(PDDocument document, Typefaces faces, StructureTree tree) {
        this(document, faces, tree.page(added(document, faces)));
    }

    private Page(PDDocument document, Typefaces faces, StructureTree.MarkedPage marks) {
        this.document = document;
        this.faces = faces;
        this.marks = marks;
        this.drawing = new Drawing(faces);
    }

    /** The last page of the document, which others drew: what comes stands over what is there. */
    static Page last(PDDocument document, Typefaces faces, StructureTree tree) {
        return new Page(document, faces, tree.known(document.getPage(document.getNumberOfPages() - 1)));
    }

    private static PDPage added(PDDocument document, Typefaces faces) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(faces.resources());
        document.addPage(page);
        return page;
    }

    /** The page itself. */
    PDPage paper() {
        return marks.page();
    }

    /** The text until {@link #end} belongs to the element. */
    void begin(COSDictionary element) {
        drawing.begin(element.getNameAsString(COSName.S), marks.mark(element));
    }

    /** The marks of the cells of one more row of a table: the first of them. */
    int row(RowElements rows) {
        return marks.row(rows);
    }

    /** The text until {@link #end} is the cell with this mark. */
    void beginCell(int mark) {
        drawing.begin("TD", mark);
    }

    /** The text until {@link #end} is decoration: screen readers pass over it. */
    void beginArtifact() {
        drawing.beginArtifact();
    }

    void end() {
        drawing.end();
    }

    void text(Face face, float size, Ink colour, float x, float y, String text) throws IOException {
        drawing.text(face, size, colour, x, y, text);
    }

    /** Bars lie below all text of the page, in the order they are drawn in. */
    void bar(Ink colour, float x, float y, float width, float height) {
        drawing.bar(colour, x, y, width, height);
    }

    static void fill(PDPageContentStream content, Ink colour) throws IOException {
        int rgb = colour.rgb();
        content.setNonStrokingColor((rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
    }

    @Override
    public void close() throws IOException {
        PDStream drawn = stream(drawing.content());
        if (!paper().hasContents()) {
            paper().setContents(drawn);
            return;
        }
        faces.name(paper().getResources());
        List<PDStream> contents = new ArrayList<>();
        contents.add(stream(new Operators().ascii(SAVE)));
        paper().getContentStreams().forEachRemaining(contents::add);
        contents.add(stream(new Operators().ascii(RESTORE)));
        contents.add(drawn);
        paper().setContents(contents);
    }

    private PDStream stream(Operators content) throws IOException {
        PDStream stream = new PDStream(document);
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
            out.write(content.deflated(LEVEL));
        }
        return stream;
    }
}
