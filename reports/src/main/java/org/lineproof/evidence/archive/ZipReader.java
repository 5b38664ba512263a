package org.lineproof.evidence.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Reads from the first byte on, trusting no directory, and then asks that writing the files again gives the same bytes.
 * So nothing can hide between, before or behind the files, and both headers of a file agree.
 */
final class ZipReader {
    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 22;
    private static final int NAME_LENGTH_AT = 26;

    private final byte[] zip;
    private final ByteBuffer in;
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    ZipReader(byte[] zip) {
        this.zip = zip;
        this.in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    Archive archive() throws MalformedArchive {
        if (zip.length > Archive.MAX_BYTES) {
            throw new MalformedArchive("", "the archive has more than " + Archive.MAX_BYTES + " bytes");
        }
        while (in.remaining() >= Integer.BYTES && in.getInt(in.position()) == ZipForm.LOCAL) {
            file();
        }
        if (files.isEmpty()) {
            throw new MalformedArchive("", "this is no ZIP archive of our form: it does not begin with a file");
        }
        Archive archive = new Archive(files);
        byte[] again = archive.bytes();
        int difference = Arrays.mismatch(again, zip);
        if (difference >= 0) {
            throw new MalformedArchive(
                    "",
                    "the ZIP differs at byte " + difference + " from the one form allowed: "
                            + place(difference, again.length));
        }
        return archive;
    }

    private void file() throws MalformedArchive {
        int start = in.position();
        if (in.remaining() < ZipForm.LOCAL_LENGTH) {
            throw cut(start);
        }
        int size = in.getInt(start + SIZE_AT);
        int nameLength = Short.toUnsignedInt(in.getShort(start + NAME_LENGTH_AT));
        in.position(start + ZipForm.LOCAL_LENGTH);
        if (size < 0 || in.remaining() < nameLength || in.remaining() - nameLength < size) {
            throw cut(start);
        }
        byte[] nameBytes = new byte[nameLength];
        in.get(nameBytes);
        String name = new String(nameBytes, StandardCharsets.UTF_8);
        if (!Archive.isPath(name)) {
            throw new MalformedArchive("", "the file at byte " + start + " has a name that no archive of ours has");
        }
        byte[] data = new byte[size];
        in.get(data);
        if (ZipForm.crc(data) != in.getInt(start + CRC_AT)) {
            throw new MalformedArchive(name, "the bytes do not have the CRC-32 of their header");
        }
        if (files.put(name, data) != null || files.size() > Archive.MAX_FILES) {
            throw new MalformedArchive(name, "stands in the archive twice, or is one file too many");
        }
    }

    private static MalformedArchive cut(int start) {
        return new MalformedArchive("", "the file at byte " + start + " is cut off, or its sizes are wrong");
    }

    private String place(int difference, int length) {
        if (difference >= length) {
            return "bytes behind the end";
        }
        int directory = in.position();
        return difference < directory
                ? "in or before the header of a file, or files out of order"
                : "in the directory or the end record";
    }
}
