package org.lineproof.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.picture.Ink;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Texts;

/** Draws running heads and page numbers on every page but the cover, as artifacts. */
final class RunningHeads {
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final float SIZE = 7.6f;
    private static final float HEAD_Y = 796;
    private static final float RULE_Y = 788;
    private static final float FOOT_Y = 40;

    private final Typefaces faces;
    private final ReportRecord report;
    private final Texts texts;

    RunningHeads(Typefaces faces, ReportRecord report) {
        this.faces = faces;
        this.report = report;
        this.texts = Texts.in(report.language());
    }

    /** @param front pages that others drew: their graphics state is not ours and has to be put back; our own pages leave nothing behind */
    void draw(PDDocument document, int front) throws IOException {
        int pages = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (number == 1) {
                continue;
            }
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, AppendMode.APPEND, true, number <= front)) {
                content.beginMarkedContent(ARTIFACT);
                left(content, HEAD_Y, report.definition().name());
                right(content, HEAD_Y, report.system().name() + "  ·  " + report.id());
                Page.fill(content, Ink.LINE);
                content.addRect(Page.LEFT, RULE_Y, Page.RIGHT - Page.LEFT, 0.6f);
                content.fill();
                left(
                        content,
                        FOOT_Y,
                        texts.say(
                                "foot.catalogue",
                                report.organisation(),
                                report.definition().catalogueVersion()));
                right(content, FOOT_Y, texts.say("foot.page", number, pages));
                content.endMarkedContent();
            }
        }
    }

    private void left(PDPageContentStream content, float y, String text) throws IOException {
        show(content, Page.LEFT, y, faces.printable(Face.SANS, text));
    }

    private void right(PDPageContentStream content, float y, String text) throws IOException {
        String printable = faces.printable(Face.SANS, text);
        show(content, Page.RIGHT - faces.width(Face.SANS, SIZE, printable), y, printable);
    }

    private void show(PDPageContentStream content, float x, float y, String text) throws IOException {
        Page.fill(content, Ink.QUIET);
        content.beginText();
        content.setFont(faces.font(Face.SANS), SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
