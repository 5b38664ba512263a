package org.lineproof.evidence.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.FirstBytes;
import org.lineproof.evidence.stream.Measure;
import org.lineproof.evidence.stream.Measured;
import org.lineproof.evidence.stream.Slice;

/**
 * Reads once, from the first byte on, trusting no directory, and asks that all beside the files' own bytes is what would be
 * written for them. So nothing can hide between, before or behind the files, and both headers of a file agree.
 */
final class ZipReader {
    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 22;
    private static final int NAME_LENGTH_AT = 26;

    private final ByteSource zip;
    private final InputStream in;
    private final SortedMap<String, Measured> files = new TreeMap<>();
    private final List<byte[]> headers = new ArrayList<>();
    private long position;

    /** @param in the archive, opened */
    ZipReader(ByteSource zip, InputStream in) {
        this.zip = zip;
        this.in = in;
    }

    SortedMap<String, Measured> files() throws IOException, MalformedArchive {
        byte[] next = in.readNBytes(ZipForm.LOCAL_LENGTH);
        while (next.length >= Integer.BYTES && little(next).getInt() == ZipForm.LOCAL) {
            file(next);
            next = in.readNBytes(ZipForm.LOCAL_LENGTH);
        }
        if (files.isEmpty()) {
            throw new MalformedArchive("", "this is no ZIP archive of our form: it does not begin with a file");
        }
        requireForm(next);
        return files;
    }

    private void file(byte[] fixed) throws IOException, MalformedArchive {
        long start = position;
        if (fixed.length < ZipForm.LOCAL_LENGTH) {
            throw cut(start);
        }
        ByteBuffer fields = little(fixed);
        int size = fields.getInt(SIZE_AT);
        int nameLength = Short.toUnsignedInt(fields.getShort(NAME_LENGTH_AT));
        byte[] name = in.readNBytes(nameLength);
        if (size < 0 || name.length < nameLength) {
            throw cut(start);
        }
        String path = new String(name, StandardCharsets.UTF_8);
        if (!Archive.isPath(path)) {
            throw new MalformedArchive("", "the file at byte " + start + " has a name that no archive of ours has");
        }
        long offset = start + fixed.length + nameLength;
        Measure measure = Measure.of(new FirstBytes(in, Math.min(size, Math.max(0, Archive.MAX_BYTES - offset + 1))));
        if (offset + measure.size() > Archive.MAX_BYTES) {
            throw tooLarge();
        }
        if (measure.size() < size) {
            throw cut(start);
        }
        if (measure.crc32() != fields.getInt(CRC_AT)) {
            throw new MalformedArchive(path, "the bytes do not have the CRC-32 of their header");
        }
        if (files.put(path, new Measured(new Slice(zip, offset, size), measure)) != null
                || files.size() > Archive.MAX_FILES) {
            throw new MalformedArchive(path, "stands in the archive twice, or is one file too many");
        }
        headers.add(ByteBuffer.allocate(fixed.length + nameLength)
                .put(fixed)
                .put(name)
                .array());
        position = offset + size;
    }

    /** @param read of what stands behind the files */
    private void requireForm(byte[] read) throws IOException, MalformedArchive {
        ByteArrayOutputStream due = new ByteArrayOutputStream();
        Iterator<byte[]> found = headers.iterator();
        long at = 0;
        for (String path : ZipForm.order(files)) {
            Measure file = Objects.requireNonNull(files.get(path)).measure();
            byte[] header = ZipForm.local(path, file);
            int difference = Arrays.mismatch(header, found.next());
            if (difference >= 0) {
                throw differs(at + difference, "in or before the header of a file, or files out of order");
            }
            due.writeBytes(ZipForm.central(path, file, at));
            at += header.length + file.size();
        }
        due.writeBytes(ZipForm.end(files.size(), due.size(), at));
        if (at + due.size() > Archive.MAX_BYTES) {
            throw tooLarge();
        }
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.writeBytes(read);
        behind.writeBytes(in.readNBytes(due.size() + 1 - read.length));
        int difference = Arrays.mismatch(due.toByteArray(), behind.toByteArray());
        if (difference >= 0) {
            throw differs(
                    at + difference,
                    difference < due.size() ? "in the directory or the end record" : "bytes behind the end");
        }
    }

    private static MalformedArchive cut(long start) {
        return new MalformedArchive("", "the file at byte " + start + " is cut off, or its sizes are wrong");
    }

    private static MalformedArchive tooLarge() {
        return new MalformedArchive("", "the archive has more than " + Archive.MAX_BYTES + " bytes");
    }

    private static MalformedArchive differs(long at, String place) {
        return new MalformedArchive("", "the ZIP differs at byte " + at + " from the one form allowed: " + place);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
