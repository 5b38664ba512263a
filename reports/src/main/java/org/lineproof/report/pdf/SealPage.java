package org.lineproof.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.face.Wrapping;
import org.lineproof.report.picture.Ink;
import org.lineproof.report.text.Texts;

/**
 * Draws the last page: what an electronic seal says, and the empty field for it. The field is in the structure tree
 * before it is filled (ISO 14289-1, 7.18), since whoever signs may not touch the tree any more.
 */
final class SealPage {
    private static final float SIZE = 9.2f;
    private static final float LINE = 13.4f;
    private static final float HEAD_SIZE = 15;
    private static final float WIDTH = 400;
    private static final float HEIGHT = 84;

    private final PDDocument document;
    private final Typefaces faces;
    private final StructureTree tree;
    private final Texts texts;

    SealPage(PDDocument document, Typefaces faces, StructureTree tree, Texts texts) {
        this.document = document;
        this.faces = faces;
        this.tree = tree;
        this.texts = texts;
    }

    void draw() throws IOException {
        try (Page page = new Page(document, faces, tree)) {
            String head = texts.say("seal.head");
            page.begin(tree.append("H2", tree.documentElement()));
            page.text(Face.SERIF_SEMIBOLD, HEAD_SIZE, Ink.INK, Page.LEFT, Page.TOP - HEAD_SIZE, head);
            page.end();
            float bottom = lead(page, Page.TOP - HEAD_SIZE - 2 * LINE);
            PDRectangle place = new PDRectangle(Page.LEFT, bottom - LINE - HEIGHT, WIDTH, HEIGHT);
            frame(page, place);
            field(page.paper(), place);
            bookmark(page.paper(), head);
        }
    }

    private float lead(Page page, float top) throws IOException {
        float y = top;
        page.begin(tree.append("P", tree.documentElement()));
        for (String line : new Wrapping(faces).lines(Face.SANS, SIZE, texts.say("seal.lead"), Page.RIGHT - Page.LEFT)) {
            page.text(Face.SANS, SIZE, Ink.TEXT, Page.LEFT, y, line);
            y -= LINE;
        }
        page.end();
        return y;
    }

    /** A hair around the field, so that an empty one is seen. */
    private static void frame(Page page, PDRectangle place) throws IOException {
        float left = place.getLowerLeftX() - 1;
        float bottom = place.getLowerLeftY() - 1;
        page.bar(Ink.LINE, left, bottom, WIDTH + 2, HEIGHT + 2);
        page.bar(Ink.WHITE, left + 0.6f, bottom + 0.6f, WIDTH + 0.8f, HEIGHT + 0.8f);
    }

    private void field(PDPage page, PDRectangle place) throws IOException {
        String words = texts.say("seal.field");
        PDAcroForm form = new PDAcroForm(document);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(ReportPdf.SEAL_FIELD);
        field.setAlternateFieldName(words);
        form.setFields(List.of(field));
        document.getDocumentCatalog().setAcroForm(form);

        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setContents(words);
        widget.setAppearance(blank());
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);

        COSDictionary element = tree.append("Form", tree.documentElement());
        element.setString("Alt", words);
        tree.tie(element, page, widget);
    }

    private PDAppearanceDictionary blank() {
        PDAppearanceStream nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(WIDTH, HEIGHT));
        nothing.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        return appearance;
    }

    private void bookmark(PDPage page, String head) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(head);
        PDPageFitDestination whole = new PDPageFitDestination();
        whole.setPage(page);
        item.setDestination(whole);
        document.getDocumentCatalog().getDocumentOutline().addLast(item);
    }
}
