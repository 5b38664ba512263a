package org.lineproof.evidence.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.Measured;

/**
 * An archive that stays where it is: its files are read from there, each from its place on.
 *
 * @param files by path
 */
public record StoredArchive(SortedMap<String, Measured> files) {
    public StoredArchive {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads the archive once and measures its files.
     *
     * @throws MalformedArchive unless the bytes are exactly those that a {@link StreamedArchive} of the same files has
     * @throws UncheckedIOException when they cannot be read
     */
    public static StoredArchive read(ByteSource zip) throws MalformedArchive {
        try (InputStream in = zip.open()) {
            return new StoredArchive(new ZipReader(zip, in).files());
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read", e);
        }
    }
}
