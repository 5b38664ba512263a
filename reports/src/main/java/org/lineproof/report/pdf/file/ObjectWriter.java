package org.lineproof.report.pdf.file;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.pdf.content.Operators;

/** Writes objects (ISO 32000-1, 7.3). Dictionaries are referred to unless they are marked as direct, arrays stand where they are named. */
final class ObjectWriter {
    private final Numbers numbers;

    ObjectWriter(Numbers numbers) {
        this.numbers = numbers;
    }

    /** A dictionary, of a stream with its length. */
    void dictionary(COSDictionary dictionary, Operators out) throws IOException {
        out.ascii("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (dictionary instanceof COSStream && entry.getKey().equals(COSName.LENGTH)) {
                continue;
            }
            entry.getKey().writePDF(out);
            out.octet(' ');
            value(entry.getValue(), out);
        }
        if (dictionary instanceof COSStream stream) {
            out.ascii("/Length ").whole(stream.hasData() ? Math.toIntExact(stream.getLength()) : 0);
        }
        out.ascii(">>");
    }

    /** A value where it is named: itself, or a reference. */
    void value(@Nullable COSBase value, Operators out) throws IOException {
        if (value instanceof COSObject held) {
            value(held.getObject(), out);
        } else if (value instanceof COSArray array) {
            array(array, out);
        } else if (value instanceof COSDictionary dictionary) {
            if (dictionary.isDirect() && !(dictionary instanceof COSStream)) {
                dictionary(dictionary, out);
            } else {
                out.reference(numbers.of(dictionary));
            }
        } else if (value instanceof RowElements rows) {
            RowWriter.kids(rows, numbers, out);
        } else {
            simple(value, out);
        }
    }

    private void array(COSArray array, Operators out) throws IOException {
        out.octet('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.octet(' ');
            }
            if (array.get(i) instanceof RowElements.Run run) {
                RowWriter.cells(run, numbers, out);
            } else {
                value(array.get(i), out);
            }
        }
        out.octet(']');
    }

    private static void simple(@Nullable COSBase value, Operators out) throws IOException {
        if (value == null || value instanceof COSNull) {
            out.ascii("null");
        } else if (value instanceof COSName name) {
            name.writePDF(out);
        } else if (value instanceof COSInteger whole) {
            whole.writePDF(out);
        } else if (value instanceof COSFloat real) {
            real.writePDF(out);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(out);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, out);
        } else {
            throw new IllegalStateException("no object of a file: " + value.getClass());
        }
    }
}
