package org.lineproof.deploy.stack.inside;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes a document and reads it again. */
public final class PdfBoxUse implements Callable<String> {

    @Override
    public String call() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(written);
        }
        try (PDDocument read = Loader.loadPDF(written.toByteArray())) {
            return read.getNumberOfPages() + " page";
        }
    }
}
