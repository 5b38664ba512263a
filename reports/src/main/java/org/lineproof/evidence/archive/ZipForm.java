package org.lineproof.evidence.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.lineproof.evidence.stream.Measure;

/** Our one form of ZIP (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16): all of it but the files' own bytes. */
final class ZipForm {
    static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    /** Version 2.0, the lowest with folders in names. */
    private static final int VERSION = 20;

    /** General purpose bit 11: names are UTF-8. */
    private static final int FLAGS = 1 << 11;

    /** 1980-01-01, the first day ZIP knows. */
    private static final int DATE = 0x21;

    /** Of a local header, of a line of the directory and of the record at the end, without the names. */
    static final int LOCAL_LENGTH = 30;

    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;

    private ZipForm() {}

    /** Paths as they stand in the archive: the one that says what a container is first, the others as they are sorted. */
    static List<String> order(SortedMap<String, ?> files) {
        List<String> order = new ArrayList<>(files.keySet());
        if (order.remove(Archive.FIRST)) {
            order.add(0, Archive.FIRST);
        }
        return order;
    }

    /** What stands before a file's bytes. */
    static byte[] local(String path, Measure file) {
        byte[] name = name(path);
        ByteBuffer out = buffer(LOCAL_LENGTH + name.length).putInt(LOCAL);
        common(out, name, file);
        return out.put(name).array();
    }

    /** A file's line in the directory. */
    static byte[] central(String path, Measure file, long offset) {
        byte[] name = name(path);
        ByteBuffer out = buffer(CENTRAL_LENGTH + name.length).putInt(CENTRAL).putShort((short) VERSION);
        common(out, name, file);
        // Comment length, disk, internal attributes: none. External attributes: none.
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        return out.putInt((int) offset).put(name).array();
    }

    /** The record at the end. */
    static byte[] end(int files, int directorySize, long directoryStart) {
        ByteBuffer out = buffer(END_LENGTH).putInt(END).putShort((short) 0).putShort((short) 0);
        out.putShort((short) files).putShort((short) files);
        return out.putInt(directorySize)
                .putInt((int) directoryStart)
                .putShort((short) 0)
                .array();
    }

    /** The fields that the local header and the directory share, from the version needed to the extra length. */
    private static void common(ByteBuffer to, byte[] name, Measure file) {
        to.putShort((short) VERSION).putShort((short) FLAGS).putShort((short) 0);
        to.putShort((short) 0).putShort((short) DATE);
        to.putInt(file.crc32()).putInt((int) file.size()).putInt((int) file.size());
        to.putShort((short) name.length).putShort((short) 0);
    }

    private static byte[] name(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
