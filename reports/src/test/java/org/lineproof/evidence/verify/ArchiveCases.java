package org.lineproof.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.Manifest;

/** What can be done to a ZIP and its manifest. */
final class ArchiveCases extends BundleCases {
    private static final int DATE_AT = 12;
    private static final int CRC_AT = 14;
    private static final int METHOD_AT = 8;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int LOCAL_LENGTH = 30;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_SIZE_AT = 24;

    private final byte[] zip = files().zip();

    @Override
    void make() {
        bytes();
        headers();
        manifest();
    }

    private void bytes() {
        broken("empty-file", new byte[0], "does not begin with a file");
        broken("no-zip", "This is a letter.\n".getBytes(StandardCharsets.US_ASCII), "does not begin with a file");
        broken("zip-cut-off", Arrays.copyOf(zip, zip.length - 1), "the directory or the end record");
        broken("zip-cut-in-a-file", Arrays.copyOf(zip, 100), "is cut off");
        broken("zip-bytes-behind", Arrays.copyOf(zip, zip.length + 3), "bytes behind the end");
        broken("zip-byte-before", spliced(0, new byte[1]), "does not begin with a file");
        broken("zip-gap", spliced(secondFile(), new byte[] {1, 2, 3}), "in the directory or the end record");
        byte[] comment = spliced(zip.length, "!".getBytes(StandardCharsets.US_ASCII));
        comment[zip.length - 2] = 1;
        broken("zip-comment", comment, "in the directory or the end record");
    }

    private void headers() {
        broken("zip-crc", changed(bytes -> bytes.put(CRC_AT, (byte) (bytes.get(CRC_AT) ^ 1))), "CRC-32");
        broken("zip-deflate-method", changed(bytes -> bytes.putShort(METHOD_AT, (short) 8)), "the header of a file");
        broken("zip-other-date", changed(bytes -> bytes.putShort(DATE_AT, (short) 0x22)), "the header of a file");
        broken("zip-size-beyond-the-end", changed(bytes -> bytes.putInt(22, Integer.MAX_VALUE)), "is cut off");
        int central = zip.length - END_LENGTH - directoryLength();
        broken(
                "zip-directory-of-another-size",
                changed(bytes -> bytes.putInt(central + CENTRAL_SIZE_AT, 7)),
                "in the directory or the end record");
        byte[] extra = spliced(LOCAL_LENGTH + "anchor-proofs.ndjson".length(), new byte[4]);
        extra[EXTRA_LENGTH_AT] = 4;
        broken("zip-extra-field", extra, "");
        broken("zip-file-twice", locals(path -> path.equals("report.json") ? 2 : 1), "stands in the archive twice");
        SortedMap<String, byte[]> reversed = new TreeMap<>(java.util.Comparator.reverseOrder());
        reversed.putAll(files().signed());
        broken("zip-files-out-of-order", stored(reversed, path -> 1), "files out of order");
        broken("zip-path-upward", renamed("../report.json"), "has a name that no archive of ours has");
        broken("zip-absolute-path", renamed("/report.json"), "has a name that no archive of ours has");
    }

    private void manifest() {
        SortedMap<String, byte[]> signed = files().signed();
        written("changed-file", files -> files.get("report.pdf")[1] ^= 1, "report.pdf is not the file of the manifest");
        written("missing-file", files -> files.remove("report.pdf"), "report.pdf is in the manifest but not");
        written(
                "unlisted-file",
                files -> files.put("more.txt", new byte[] {1}),
                "more.txt is in the bundle but not in");
        written("no-manifest", files -> files.remove(Manifest.PATH), "no manifest.json");
        written("no-manifest-signature", files -> files.remove(Manifest.NOTE_PATH), "no manifest.note");
        String manifest = new String(signed.get(Manifest.PATH), StandardCharsets.UTF_8);
        rewritten("manifest-not-canonical", manifest.replaceFirst(":", ": "), "not the canonical form");
        rewritten("manifest-with-member-twice", manifest.replaceFirst("\\{", "{\"format\":\"x\","), "stands twice");
        rewritten("manifest-of-a-later-format", manifest.replace("bundle/v1", "bundle/v2"), "format: expected");
        rewritten("manifest-unknown-member", manifest.replaceFirst("\\{", "{\"a\":1,"), "a: is not a member");
        written(
                "manifest-signature-malformed",
                files -> files.put(Manifest.NOTE_PATH, "signed!".getBytes(StandardCharsets.US_ASCII)),
                "a signed note is a text");
        written(
                "manifest-signature-of-another-bundle",
                files -> files.put(
                        Manifest.NOTE_PATH,
                        new BundleFiles(good, example.reportKey)
                                .without("report.pdf")
                                .signed()
                                .get(Manifest.NOTE_PATH)),
                "signed over another manifest");
    }

    private void broken(String name, byte[] bytes, String words) {
        add(name, bytes, example.pins(), Verdict.FAILED, words);
    }

    /** The files with their old manifest, changed and written as a good archive. */
    private void written(String name, Consumer<SortedMap<String, byte[]>> change, String words) {
        SortedMap<String, byte[]> files = files().signed();
        change.accept(files);
        broken(name, new Archive(files).bytes(), words);
    }

    private void rewritten(String name, String manifest, String words) {
        written(name, files -> files.put(Manifest.PATH, manifest.getBytes(StandardCharsets.UTF_8)), words);
    }

    private byte[] changed(Consumer<ByteBuffer> change) {
        byte[] bytes = zip.clone();
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }

    private byte[] spliced(int at, byte[] inserted) {
        byte[] bytes = Arrays.copyOf(zip, zip.length + inserted.length);
        System.arraycopy(inserted, 0, bytes, at, inserted.length);
        System.arraycopy(zip, at, bytes, at + inserted.length, zip.length - at);
        return bytes;
    }

    private int secondFile() {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return LOCAL_LENGTH + bytes.getShort(26) + bytes.getInt(22);
    }

    private int directoryLength() {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 10);
    }

    private byte[] locals(java.util.function.ToIntFunction<String> times) {
        return stored(files().signed(), times);
    }

    private byte[] renamed(String path) {
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of(path, new byte[] {1}));
        return stored(files, any -> 1);
    }

    /** Local files alone: no reader of ours gets as far as the directory. */
    static byte[] stored(SortedMap<String, byte[]> files, java.util.function.ToIntFunction<String> times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((path, data) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(data);
            ByteBuffer header = ByteBuffer.allocate(LOCAL_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) (1 << 11))
                    .putShort((short) 0);
            header.putShort((short) 0).putShort((short) 0x21).putInt((int) crc.getValue());
            header.putInt(data.length).putInt(data.length).putShort((short) name.length);
            for (int i = 0; i < times.applyAsInt(path); i++) {
                out.writeBytes(header.array());
                out.writeBytes(name);
                out.writeBytes(data);
            }
        });
        return out.toByteArray();
    }
}
