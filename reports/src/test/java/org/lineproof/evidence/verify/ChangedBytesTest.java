package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.bundle.Manifest;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.stream.HeldFiles;

/** Whatever is done to the bytes of a bundle without the report key is found. */
class ChangedBytesTest {
    private final Example example = new Example();
    private final PinFile pins = example.pins();
    private final byte[] zip = Example.zip(example.bundle());

    private String failure(byte[] changed) {
        Verification verification = OfflineVerification.of(changed, pins);
        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        return verification.sentence();
    }

    private SortedMap<String, byte[]> files() throws MalformedArchive {
        return new TreeMap<>(Archive.parse(zip).files());
    }

    @Test
    void everyChangedByteIsFound() {
        long seed = 1;
        Random random = new Random(seed);
        for (int at = random.nextInt(7); at < zip.length; at += 1 + random.nextInt(40)) {
            byte[] changed = zip.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Verification verification = OfflineVerification.of(changed, pins);
            assertEquals(Verdict.FAILED, verification.verdict(), "seed " + seed + ", byte " + at);
        }
    }

    @Test
    void everyByteOfTheHeadersIsFound() {
        int directory = zip.length - 22 - 2000;
        for (int at = 0; at < zip.length; at = at == 300 ? Math.max(at + 1, directory) : at + 1) {
            byte[] changed = zip.clone();
            changed[at] ^= 1;
            Verification verification = OfflineVerification.of(changed, pins);
            assertEquals(Verdict.FAILED, verification.verdict(), "byte " + at);
        }
    }

    @Test
    void bytesBeforeBetweenAndBehindAreFound() {
        assertTrue(failure(Arrays.copyOf(zip, zip.length + 1)).contains("bytes behind the end"));
        byte[] before = new byte[zip.length + 1];
        System.arraycopy(zip, 0, before, 1, zip.length);
        assertTrue(failure(before).contains("does not begin with a file"));
        for (int length : new int[] {0, 1, 29, 30, 100, zip.length - 1}) {
            failure(Arrays.copyOf(zip, length));
        }
    }

    @Test
    void aChangedFileIsNamedEvenWhenTheArchiveIsWrittenAnew() throws MalformedArchive {
        for (String path : files().keySet()) {
            SortedMap<String, byte[]> files = files();
            byte[] changed = files.get(path).clone();
            if (changed.length == 0) {
                continue;
            }
            changed[changed.length / 2] ^= 1;
            files.put(path, changed);
            String failure = failure(new Archive(files).bytes());
            assertTrue(failure.contains(path), failure);
        }
    }

    @Test
    void aDroppedOrAddedFileIsNamed() throws MalformedArchive {
        for (String path : files().keySet()) {
            SortedMap<String, byte[]> files = files();
            files.remove(path);
            String failure = failure(new Archive(files).bytes());
            assertTrue(failure.contains(path), failure);
        }
        SortedMap<String, byte[]> files = files();
        files.put("logs/9.txt", new byte[] {1});
        assertTrue(failure(new Archive(files).bytes()).contains("logs/9.txt is in the bundle but not in the manifest"));
    }

    @Test
    void aManifestMadeAnewIsNotTheSignedOne() throws MalformedArchive {
        SortedMap<String, byte[]> files = files();
        files.put("report.json", "{}".getBytes(StandardCharsets.UTF_8));
        files.remove(Manifest.PATH);
        byte[] note = files.remove(Manifest.NOTE_PATH);
        files.put(Manifest.PATH, Manifest.of(HeldFiles.measured(files)).bytes());
        files.put(Manifest.NOTE_PATH, note);
        assertTrue(failure(new Archive(files).bytes()).contains("signed over another manifest"));
    }

    @Test
    void anExtraFileIsRefusedEvenWhenSigned() throws MalformedArchive {
        SortedMap<String, byte[]> files = files();
        files.remove(Manifest.NOTE_PATH);
        files.remove(Manifest.PATH);
        files.put("extra.txt", new byte[] {1});
        Manifest manifest = Manifest.of(HeldFiles.measured(files));
        files.put(Manifest.PATH, manifest.bytes());
        files.put(
                Manifest.NOTE_PATH, Example.REPORT_KEY.sign(manifest.noteText()).getBytes(StandardCharsets.UTF_8));
        assertTrue(failure(new Archive(files).bytes()).contains("extra.txt: is not a file of this format"));
    }

    @Test
    void aPinFileIsReadBackAndUnknownMembersAreRefused() throws MalformedJson {
        assertEquals(pins, PinFile.parse(pins.bytes()));
        String text = new String(pins.bytes(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"more\":1,");
        try {
            PinFile.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            assertEquals("more", e.field());
            return;
        }
        throw new AssertionError("an unknown member was taken");
    }
}
