package org.lineproof.evidence.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import org.lineproof.evidence.digest.Hash;

/**
 * What has to be known of bytes before they are written.
 *
 * @param size in bytes
 * @param sha256 over all of them
 * @param crc32 over all of them, as ZIP has it (PKWARE APPNOTE 6.3.10, section 4.4.7)
 */
public record Measure(long size, Hash sha256, int crc32) {
    /**
     * Reads the source once.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static Measure of(ByteSource source) {
        try (InputStream in = source.open()) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes cannot be read", e);
        }
    }

    /** What is left of a stream, which is read to its end and not closed. */
    public static Measure of(InputStream in) throws IOException {
        MessageDigest digest = Hash.newSha256();
        CRC32 crc = new CRC32();
        byte[] part = new byte[ByteSource.A_PART];
        long size = 0;
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            digest.update(part, 0, read);
            crc.update(part, 0, read);
            size += read;
        }
        return new Measure(size, new Hash(digest.digest()), (int) crc.getValue());
    }
}
