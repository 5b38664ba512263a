package org.lineproof.evidence.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes files in our one form: the one that says what a container is first, the others as they are sorted. The length of the
 * whole is known before, so that what is large is not copied while it grows.
 */
final class ZipWriter {
    private final ByteBuffer out;
    private final ByteBuffer directory;

    private ZipWriter(SortedMap<String, byte[]> files) {
        int names = 0;
        int data = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            names += name(file.getKey()).length;
            data = Math.addExact(data, file.getValue().length);
        }
        directory = buffer(names + files.size() * ZipForm.CENTRAL_LENGTH);
        out = buffer(Math.addExact(
                data, names + files.size() * ZipForm.LOCAL_LENGTH + directory.capacity() + ZipForm.END_LENGTH));
    }

    static byte[] zip(SortedMap<String, byte[]> files) {
        ZipWriter writer = new ZipWriter(files);
        byte[] first = files.get(Archive.FIRST);
        if (first != null) {
            writer.file(Archive.FIRST, first);
        }
        files.forEach((path, data) -> {
            if (!path.equals(Archive.FIRST)) {
                writer.file(path, data);
            }
        });
        writer.end(files.size());
        return writer.out.array();
    }

    private void file(String path, byte[] data) {
        byte[] name = name(path);
        int offset = out.position();
        int crc = ZipForm.crc(data);
        out.putInt(ZipForm.LOCAL);
        common(out, name, data, crc);
        out.put(name).put(data);
        directory.putInt(ZipForm.CENTRAL).putShort((short) ZipForm.VERSION);
        common(directory, name, data, crc);
        // Comment length, disk, internal attributes: none. External attributes: none.
        directory.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        directory.putInt(offset).put(name);
    }

    /** The fields that the local header and the directory share, from the version needed to the extra length. */
    private static void common(ByteBuffer to, byte[] name, byte[] data, int crc) {
        to.putShort((short) ZipForm.VERSION).putShort((short) ZipForm.FLAGS).putShort((short) 0);
        to.putShort((short) 0).putShort((short) ZipForm.DATE);
        to.putInt(crc).putInt(data.length).putInt(data.length);
        to.putShort((short) name.length).putShort((short) 0);
    }

    private void end(int count) {
        int start = out.position();
        out.put(directory.array());
        out.putInt(ZipForm.END).putShort((short) 0).putShort((short) 0);
        out.putShort((short) count).putShort((short) count);
        out.putInt(directory.capacity()).putInt(start).putShort((short) 0);
    }

    private static byte[] name(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
