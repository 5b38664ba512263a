package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.Manifest;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.stream.HeldFiles;

/** The files of a bundle, changed one by one and then listed and signed again, as somebody with the report key could. */
final class BundleFiles {
    static final String REPORT = "report.json";
    static final String CONTENTS = "contents.ndjson";
    static final String ANCHORS = "anchors.ndjson";
    static final String AUDIT_HEAD = "logs/1.json";
    static final String AUDIT_ENTRIES = "logs/1.entries.ndjson";
    static final String SYSTEM_HEAD = "logs/2.json";
    static final String SYSTEM_ENTRIES = "logs/2.entries.ndjson";

    private final SortedMap<String, byte[]> files;
    private final NoteSigner reportKey;

    BundleFiles(EvidenceBundle bundle, NoteSigner reportKey) {
        this.files = HeldFiles.bytes(bundle.files());
        this.reportKey = reportKey;
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    BundleFiles put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    BundleFiles without(String path) {
        files.remove(path);
        return this;
    }

    BundleFiles text(String path, UnaryOperator<String> change) {
        String changed = change.apply(text(path));
        if (changed.equals(text(path))) {
            throw new IllegalArgumentException(path + " was not changed");
        }
        return put(path, changed.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes a file that is one object; it is written canonically again. */
    BundleFiles object(String path, Consumer<ObjectNode> change) {
        return text(path, json -> changed(json, change));
    }

    /** Changes a line of a file, counted from 0; it is written canonically again. */
    BundleFiles line(String path, int number, Consumer<ObjectNode> change) {
        List<String> lines = lines(path);
        lines.set(number, changed(lines.get(number), change));
        return lines(path, lines);
    }

    List<String> lines(String path) {
        return new ArrayList<>(text(path).lines().toList());
    }

    BundleFiles lines(String path, List<String> lines) {
        return text(path, old -> String.join("\n", lines) + "\n");
    }

    /** All files with their manifest and its signature. */
    SortedMap<String, byte[]> signed() {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        Manifest manifest = Manifest.of(HeldFiles.measured(files));
        all.put(Manifest.PATH, manifest.bytes());
        all.put(Manifest.NOTE_PATH, reportKey.sign(manifest.noteText()).getBytes(StandardCharsets.UTF_8));
        return all;
    }

    byte[] zip() {
        return new Archive(signed()).bytes();
    }

    /** The canonical form of this object after a change. */
    static String changed(String json, Consumer<ObjectNode> change) {
        try {
            ObjectNode node = StrictJson.object(json.getBytes(StandardCharsets.UTF_8), Archive.MAX_BYTES);
            change.accept(node);
            return CanonicalJson.text(node);
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e);
        }
    }
}
