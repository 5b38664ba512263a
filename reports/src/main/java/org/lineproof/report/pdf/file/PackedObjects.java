package org.lineproof.report.pdf.file;

import java.io.IOException;
import org.lineproof.report.pdf.content.Operators;

/** Objects without a stream of their own, packed into object streams (ISO 32000-1, 7.5.7). */
final class PackedObjects {
    private static final int MOST = 200;

    private final Numbers numbers;
    private final FileBody body;
    private final Operators places = new Operators();
    private final Operators objects = new Operators();
    private int count;
    private int stream;

    PackedObjects(Numbers numbers, FileBody body) {
        this.numbers = numbers;
        this.body = body;
    }

    /** Where the object of this number is to be written. */
    Operators next(int number) throws IOException {
        if (count == MOST) {
            flush();
        }
        if (count == 0) {
            stream = numbers.take(1);
        } else {
            objects.octet('\n');
        }
        places.whole(number).octet(' ');
        places.whole(objects.size()).octet(' ');
        body.packed(number, stream, count++);
        return objects;
    }

    /** Writes what is packed so far. */
    void flush() throws IOException {
        if (count == 0) {
            return;
        }
        int first = places.size();
        places.raw(objects);
        Operators entries = new Operators()
                .ascii("/Type/ObjStm/N ")
                .whole(count)
                .ascii("/First ")
                .whole(first);
        body.stream(stream, entries, places);
        places.clear();
        objects.clear();
        count = 0;
    }
}
