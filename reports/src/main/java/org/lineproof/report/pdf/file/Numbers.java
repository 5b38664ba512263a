package org.lineproof.report.pdf.file;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.pdfbox.cos.COSBase;
import org.jspecify.annotations.Nullable;

/** The numbers of the objects of a file, in the order they are first referred to. What has one waits to be written. */
final class Numbers {
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Queue<COSBase> waiting = new ArrayDeque<>();
    private int next = 1;

    /** The number of an object; of rows that of the first one. */
    int of(COSBase object) {
        Integer known = numbers.get(object);
        if (known != null) {
            return known;
        }
        int number = take(object instanceof RowElements rows ? rows.objects() : 1);
        numbers.put(object, number);
        waiting.add(object);
        return number;
    }

    /** Numbers for objects that nothing refers to; the first of them. */
    int take(int objects) {
        int first = next;
        next = Math.addExact(next, objects);
        return first;
    }

    /** What is to be written next. */
    @Nullable
    COSBase waiting() {
        return waiting.poll();
    }

    /** One more than the highest number. */
    int size() {
        return next;
    }
}
