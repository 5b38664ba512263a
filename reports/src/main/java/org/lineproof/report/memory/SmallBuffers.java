package org.lineproof.report.memory;

import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * Keeps the streams of a document in memory, in pieces of one KiB. A long report has ten thousand streams, most of them short: of the
 * usual pieces of four KiB half would stay empty. No file is written, since the streams hold what the report says of people.
 */
public final class SmallBuffers implements RandomAccessStreamCache {
    private static final int PIECE = 1 << 10;

    @Override
    public RandomAccess createBuffer() {
        return new RandomAccessReadWriteBuffer(PIECE);
    }

    @Override
    public void close() {
        // Each buffer is closed by the stream that has it.
    }
}
