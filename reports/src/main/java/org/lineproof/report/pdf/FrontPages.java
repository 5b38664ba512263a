package org.lineproof.report.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lineproof.report.pdf.colour.SrgbProfile;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.pdf.face.LineEnds;
import org.lineproof.report.pdf.face.Typefaces;

/** Lays out XHTML into a document: tagged, with bookmarks, without running heads. */
final class FrontPages {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final PDDocument document;
    private final Typefaces faces;

    FrontPages(PDDocument document, Typefaces faces) {
        this.document = document;
        this.faces = faces;
    }

    /**
     * Returns the height above the foot of the last page down to which it is filled, in points.
     */
    float layOut(String xhtml) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SrgbProfile.bytes());
        for (Face face : Face.values()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new PDFontSupplier(faces.font(face)), face.family(), face.weight(), style, true);
        }
        builder.useSVGDrawer(new DrawnPictures());
        builder.useUnicodeLineBreaker(new Breaks());
        builder.usePDDocument(document);
        builder.withProducer(Metadata.PRODUCER);
        builder.withHtmlContent(xhtml, "/");
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            SrgbProfile.pin(document);
            return renderer.getLastContentBottom();
        }
    }

    /** Lines end in all parts of a document where they end in its long tables. */
    private static final class Breaks implements FSTextBreaker {
        private static final int NO_MORE = -1;

        private String text = "";
        private int at;

        @Override
        public void setText(String newText) {
            text = newText;
            at = 0;
        }

        @Override
        public int next() {
            if (at == text.length()) {
                return NO_MORE;
            }
            at = LineEnds.after(text, at);
            return at;
        }
    }
}
