package org.lineproof.report.pdf;

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
import org.lineproof.report.pdf.face.Face;
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

    void layOut(String xhtml) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SrgbProfile.bytes());
        for (Face face : Face.values()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new PDFontSupplier(faces.font(face)), face.family(), face.weight(), style, true);
        }
        builder.useSVGDrawer(new DrawnPictures());
        builder.usePDDocument(document);
        builder.withProducer(Metadata.PRODUCER);
        builder.withHtmlContent(xhtml, "/");
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
        }
        SrgbProfile.pin(document);
    }
}
