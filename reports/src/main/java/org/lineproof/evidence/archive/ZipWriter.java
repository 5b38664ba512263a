package org.lineproof.evidence.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** Writes files in our one form: the one that says what a container is first, the others as they are sorted. */
final class ZipWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();

    byte[] zip(SortedMap<String, byte[]> files) {
        byte[] first = files.get(Archive.FIRST);
        if (first != null) {
            file(Archive.FIRST, first);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(Archive.FIRST)) {
                file(file.getKey(), file.getValue());
            }
        }
        end(files.size());
        return out.toByteArray();
    }

    private void file(String path, byte[] data) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int offset = out.size();
        four(out, ZipForm.LOCAL);
        common(out, name, data);
        out.writeBytes(name);
        out.writeBytes(data);
        four(directory, ZipForm.CENTRAL);
        two(directory, ZipForm.VERSION);
        common(directory, name, data);
        // Comment length, disk, internal attributes: none. External attributes: none.
        two(directory, 0);
        two(directory, 0);
        two(directory, 0);
        four(directory, 0);
        four(directory, offset);
        directory.writeBytes(name);
    }

    /** The fields that the local header and the directory share, from the version needed to the extra length. */
    private static void common(ByteArrayOutputStream to, byte[] name, byte[] data) {
        two(to, ZipForm.VERSION);
        two(to, ZipForm.FLAGS);
        two(to, 0);
        two(to, 0);
        two(to, ZipForm.DATE);
        four(to, ZipForm.crc(data));
        four(to, data.length);
        four(to, data.length);
        two(to, name.length);
        two(to, 0);
    }

    private void end(int count) {
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        four(out, ZipForm.END);
        two(out, 0);
        two(out, 0);
        two(out, count);
        two(out, count);
        four(out, directory.size());
        four(out, start);
        two(out, 0);
    }

    private static void two(ByteArrayOutputStream to, int value) {
        to.write(value);
        to.write(value >>> 8);
    }

    private static void four(ByteArrayOutputStream to, int value) {
        two(to, value);
        two(to, value >>> 16);
    }
}
