package org.lineproof.web.rest.body;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lineproof.web.problem.ProblemException;

/**
 * A request's body that ends the request as soon as it proves too large: what counts are the bytes after inflating, so
 * that a small bomb does no harm.
 */
final class BoundedBody extends FilterInputStream {

    private static final int BUFFER_BYTES = 8192;

    private final long limit;
    private long seen;

    private BoundedBody(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    static BoundedBody plain(InputStream in, long limit) {
        return new BoundedBody(in, limit);
    }

    /** @throws ProblemException 400 if the body does not begin as gzip does */
    static BoundedBody inflating(InputStream in, long limit) throws IOException {
        try {
            return new BoundedBody(new GZIPInputStream(in, BUFFER_BYTES), limit);
        } catch (ZipException | EOFException e) {
            throw notGzip();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = readOrRefuse(buffer, offset, length);
        if (count > 0) {
            seen += count;
            if (seen > limit) {
                throw tooLarge(limit);
            }
        }
        return count;
    }

    private int readOrRefuse(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (ZipException e) {
            throw notGzip();
        } catch (EOFException e) {
            throw new ProblemException(400, "malformed", "The body ends too early; send it again.");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                413, "too-large", "The body is larger than " + limit + " bytes after inflating; send it in parts.");
    }

    private static ProblemException notGzip() {
        return new ProblemException(
                400,
                "malformed",
                "The body is not gzip, though Content-Encoding says so; leave the header out or zip.");
    }
}
