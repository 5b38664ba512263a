package org.lineproof.report.pdf.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSStream;
import org.lineproof.report.pdf.content.Operators;

/** The bytes of a file as they come, 2 GiB at most, and the place of each object in it (ISO 32000-1, 7.5.8). */
final class FileBody {
    private static final byte[] HEADER = {
        '%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', '%', (byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3, '\n'
    };
    private static final byte[] END = "\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final String STREAM = "\nstream\n";
    private static final byte[] END_STREAM = "\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 13;
    /** A place is its kind, four bytes and two bytes. */
    private static final int PLACE = 7;

    private static final int PLAIN = 1;
    private static final int PACKED = 2;
    /** The filter of PNG that takes the row above away: what is left of neighbours is nearly the same for all. */
    private static final int UP = 2;

    private static final int LEVEL = 6;

    private final OutputStream out;
    /** The place of each object; the first one is that of none. */
    private byte[] places = new byte[PLACE << 10];

    private int written;

    FileBody(OutputStream out) throws IOException {
        this.out = out;
        places[PLACE - 2] = (byte) 0xff;
        places[PLACE - 1] = (byte) 0xff;
        write(HEADER);
    }

    /** An object that is neither packed nor a stream. */
    void plain(int number, Operators object) throws IOException {
        begin(number);
        write(object.bytes());
        write(END);
    }

    /** A stream as it is kept, with its dictionary. */
    void stream(int number, Operators dictionary, COSStream kept) throws IOException {
        begin(number);
        write(dictionary.ascii(STREAM).bytes());
        if (kept.hasData()) {
            copy(kept);
        }
        write(END_STREAM);
    }

    /** A stream of ours, deflated, with these entries of its dictionary. */
    void stream(int number, Operators entries, Operators content) throws IOException {
        byte[] deflated = content.deflated(LEVEL);
        begin(number);
        Operators dictionary = new Operators().ascii("<<");
        dictionary.raw(entries);
        write(dictionary
                .ascii("/Filter/FlateDecode/Length ")
                .whole(deflated.length)
                .ascii(">>")
                .ascii(STREAM)
                .bytes());
        write(deflated);
        write(END_STREAM);
    }

    /** An object that is one of those in an object stream, counted from 0. */
    void packed(int number, int stream, int index) {
        place(number, PACKED, stream, index);
    }

    /** The places of all objects as a stream of this number, the highest one, with these entries of the trailer; and the end of the file. */
    void end(int number, Operators trailer) throws IOException {
        int start = written;
        place(number, PLAIN, start, 0);
        Operators rows = new Operators();
        for (int i = 0; i <= number; i++) {
            rows.octet(UP);
            for (int j = i * PLACE; j < (i + 1) * PLACE; j++) {
                rows.octet(places[j] - (i == 0 ? 0 : places[j - PLACE]));
            }
        }
        Operators entries = new Operators()
                .ascii("/Type/XRef/Size ")
                .whole(number + 1)
                .ascii("/W[1 4 2]/DecodeParms<</Predictor 12/Columns ")
                .whole(PLACE)
                .ascii(">>");
        entries.raw(trailer);
        stream(number, entries, rows);
        write(new Operators()
                .ascii("startxref\n")
                .whole(start)
                .ascii("\n%%EOF\n")
                .bytes());
    }

    private void copy(COSStream kept) throws IOException {
        try (InputStream in = kept.createRawInputStream()) {
            byte[] some = new byte[PIECE];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
                written = Math.addExact(written, read);
            }
        }
    }

    private void begin(int number) throws IOException {
        place(number, PLAIN, written, 0);
        write(new Operators().whole(number).ascii(" 0 obj\n").bytes());
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written = Math.addExact(written, bytes.length);
    }

    private void place(int number, int kind, int where, int index) {
        int at = Math.multiplyExact(number, PLACE);
        if (at + PLACE > places.length) {
            places = Arrays.copyOf(places, Math.max(at + PLACE, Math.multiplyExact(places.length, 2)));
        }
        places[at] = (byte) kind;
        places[at + 1] = (byte) (where >> 24);
        places[at + 2] = (byte) (where >> 16);
        places[at + 3] = (byte) (where >> 8);
        places[at + 4] = (byte) where;
        places[at + 5] = (byte) (index >> 8);
        places[at + 6] = (byte) index;
    }
}
