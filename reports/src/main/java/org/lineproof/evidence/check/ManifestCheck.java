package org.lineproof.evidence.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.Manifest;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.stream.Measured;

/**
 * Every byte is covered by the manifest, and the manifest is signed by a pinned report key. What makes the bundle a container
 * stands around it, and has a check of its own.
 */
public final class ManifestCheck {
    private static final String FILES = "files";
    private static final String SIGNATURE = "report signature";

    private final SortedMap<String, Measured> files;
    private final @Nullable PinFile pins;

    public ManifestCheck(StoredArchive archive, @Nullable PinFile pins) {
        this.files = new TreeMap<>(archive.files());
        this.files.keySet().removeIf(ContainerParts::has);
        this.pins = pins;
    }

    /** The step about the files and, when they hold, the step about the signature. */
    public List<Step> run() {
        Measured listed = files.remove(Manifest.PATH);
        Measured note = files.remove(Manifest.NOTE_PATH);
        if (listed == null || note == null) {
            return List.of(Step.failed(FILES, "the bundle has no manifest.json or no manifest.note"));
        }
        try {
            Manifest manifest = Manifest.parse(listed.bytes());
            Step covered = covered(manifest);
            return covered.outcome() == Outcome.PASSED
                    ? List.of(covered, signature(manifest, note.bytes()))
                    : List.of(covered);
        } catch (MalformedJson e) {
            return List.of(Step.failed(FILES, Manifest.PATH + ": " + e.getMessage()));
        }
    }

    private Step covered(Manifest manifest) {
        for (Map.Entry<String, Manifest.FileDigest> listed : manifest.files().entrySet()) {
            Measured file = files.get(listed.getKey());
            if (file == null) {
                return Step.failed(FILES, listed.getKey() + " is in the manifest but not in the bundle");
            }
            if (!Manifest.FileDigest.of(file).equals(listed.getValue())) {
                return Step.failed(FILES, listed.getKey() + " is not the file of the manifest: its SHA-256 differs");
            }
        }
        TreeSet<String> more = new TreeSet<>(files.keySet());
        more.removeAll(manifest.files().keySet());
        if (!more.isEmpty()) {
            return Step.failed(FILES, more.first() + " is in the bundle but not in the manifest");
        }
        return Step.passed(FILES, files.size() + " files, every byte covered by the manifest");
    }

    private Step signature(Manifest manifest, byte[] noteBytes) {
        SignedNote note;
        try {
            note = SignedNote.parse(new String(noteBytes, StandardCharsets.UTF_8));
        } catch (MalformedNote e) {
            return Step.failed(SIGNATURE, "manifest.note: " + e.getMessage());
        }
        if (!note.text().equals(manifest.noteText())) {
            return Step.failed(SIGNATURE, "manifest.note is signed over another manifest");
        }
        String signer = note.signatures().get(0).name();
        if (pins == null) {
            return Step.unpinned(SIGNATURE, "there is no pin file to check the signature of " + signer + " against");
        }
        if (pins.reportKeys().stream().noneMatch(note::signedBy)) {
            return Step.failed(
                    SIGNATURE, "manifest.note is not signed by a pinned report key; it names the key " + signer);
        }
        return Step.passed(SIGNATURE, "the manifest is signed by the pinned key " + signer);
    }
}
