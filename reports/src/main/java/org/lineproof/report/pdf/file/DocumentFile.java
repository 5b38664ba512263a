package org.lineproof.report.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lineproof.report.pdf.content.Operators;

/**
 * Writes a document that was made in memory as a file of PDF 1.7 with object streams and a cross-reference stream. The rows of long tables are
 * no objects before ({@link RowElements}): the library's own writer keeps several for each cell.
 */
public final class DocumentFile {
    private static final List<COSName> TRAILER = List.of(COSName.ROOT, COSName.INFO, COSName.ID);

    private final Numbers numbers = new Numbers();
    private final ObjectWriter objects = new ObjectWriter(numbers);
    private final FileBody body;
    private final PackedObjects packed;

    private DocumentFile(OutputStream out) throws IOException {
        body = new FileBody(out);
        packed = new PackedObjects(numbers, body);
    }

    /** The whole file, at most 2 GiB. The same document gives the same bytes. Its streams are closed on the way: nothing else can be done with it. */
    public static void write(PDDocument document, OutputStream out) throws IOException {
        new DocumentFile(out).write(document.getDocument().getTrailer());
    }

    private void write(COSDictionary trailer) throws IOException {
        Operators entries = new Operators();
        for (COSName name : TRAILER) {
            COSBase value = trailer.getItem(name);
            if (value != null) {
                name.writePDF(entries);
                entries.octet(' ');
                objects.value(value, entries);
            }
        }
        COSDictionary catalog = trailer.getCOSDictionary(COSName.ROOT);
        for (COSBase next = numbers.waiting(); next != null; next = numbers.waiting()) {
            if (next == catalog) {
                Operators plain = new Operators();
                objects.dictionary(catalog, plain);
                body.plain(numbers.of(catalog), plain);
            } else {
                write(next);
            }
        }
        packed.flush();
        body.end(numbers.take(1), entries);
    }

    private void write(COSBase next) throws IOException {
        if (next instanceof RowElements rows) {
            RowWriter.write(rows, numbers, packed);
        } else if (next instanceof COSStream stream) {
            Operators dictionary = new Operators();
            objects.dictionary(stream, dictionary);
            body.stream(numbers.of(stream), dictionary, stream);
            stream.close();
        } else if (next instanceof COSDictionary dictionary) {
            objects.dictionary(dictionary, packed.next(numbers.of(dictionary)));
        } else {
            throw new IllegalStateException("has no number: " + next.getClass());
        }
    }
}
