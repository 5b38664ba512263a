package org.lineproof.evidence.archive;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Measure;
import org.lineproof.evidence.stream.Measured;

/**
 * Files by path, as one ZIP: {@link #FIRST} first, the others sorted by path, stored, dated 1980-01-01 00:00, UTF-8 flag, no extra fields, no comments,
 * no ZIP64. The same files always give the same bytes, and only those bytes are read back.
 *
 * @param files contents by path; whoever holds the archive leaves the arrays alone
 */
public record Archive(SortedMap<String, byte[]> files) {
    /** The most bytes of an archive: 1 GiB. */
    public static final int MAX_BYTES = 1 << 30;

    /** The most files of an archive: what the end record of a ZIP without ZIP64 can count. */
    public static final int MAX_FILES = 65_534;

    /** The file that stands first where there is one: others know a container by it (EN 319 162-1, A.1). */
    public static final String FIRST = "mimetype";

    private static final int MAX_PATH = 200;
    private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final String PATH = SEGMENT + "(/" + SEGMENT + ")*";

    /** @throws IllegalArgumentException when a path breaks the rules */
    public Archive {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        files.keySet().forEach(Archive::requirePath);
    }

    /** Whether this is a relative path of plain segments: letters, digits, full stop, hyphen, underscore. */
    public static boolean isPath(String path) {
        return path.length() <= MAX_PATH && path.matches(PATH);
    }

    /**
     * Reads an archive.
     *
     * @throws MalformedArchive unless the bytes are exactly those that {@link #bytes} writes for the same files
     */
    public static Archive parse(byte[] zip) throws MalformedArchive {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StoredArchive.read(new HeldBytes(zip)).files().forEach((path, file) -> files.put(path, file.bytes()));
        return new Archive(files);
    }

    /**
     * The ZIP.
     *
     * @throws TooLarge when there are too many files or bytes
     */
    public byte[] bytes() {
        SortedMap<String, ByteSource> sources = new TreeMap<>();
        files.forEach((path, bytes) -> sources.put(path, new HeldBytes(bytes)));
        return new StreamedArchive(sources).bytes();
    }

    private static void requirePath(String path) {
        if (!isPath(path)) {
            throw new IllegalArgumentException("'" + path + "' is no path of an archive");
        }
    }

    /** The bytes of an archive of these files. */
    static long requireSize(SortedMap<String, Measured> files) {
        if (files.size() > MAX_FILES) {
            throw new TooLarge(files.size() + " files; an archive takes " + MAX_FILES);
        }
        long size = ZipForm.end(0, 0, 0).length;
        for (Map.Entry<String, Measured> file : files.entrySet()) {
            requirePath(file.getKey());
            Measure measure = file.getValue().measure();
            size += measure.size()
                    + ZipForm.local(file.getKey(), measure).length
                    + ZipForm.central(file.getKey(), measure, 0).length;
        }
        if (size > MAX_BYTES) {
            throw new TooLarge(size + " bytes; an archive takes " + MAX_BYTES);
        }
        return size;
    }
}
