package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.stream.Measured;

/**
 * The digest and size of every file of a bundle beside itself and its signature.
 *
 * @param files by path
 */
public record Manifest(SortedMap<String, FileDigest> files) {
    /** Where it stands. */
    public static final String PATH = "manifest.json";

    /** Where its signature stands. */
    public static final String NOTE_PATH = "manifest.note";

    /** The member {@code format}. */
    public static final String FORMAT = "lineproof-bundle/v1";

    private static final String NOTE_FORM = "lineproof/bundle/v1";
    private static final int MAX_BYTES = 32 << 20;

    /**
     * What a file has to be.
     *
     * @param sha256 of its bytes
     * @param size in bytes
     */
    public record FileDigest(Hash sha256, long size) {
        /** What a measured file is. */
        public static FileDigest of(Measured file) {
            return new FileDigest(file.measure().sha256(), file.measure().size());
        }
    }

    public Manifest {
        files = new TreeMap<>(files);
    }

    /** The manifest of these files. */
    public static Manifest of(Map<String, Measured> contents) {
        TreeMap<String, FileDigest> files = new TreeMap<>();
        contents.forEach((path, file) -> files.put(path, FileDigest.of(file)));
        return new Manifest(files);
    }

    /** The canonical JSON. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        var list = json.putArray("files");
        files.forEach((path, file) -> list.addObject()
                .put("path", path)
                .put("sha256", file.sha256().hex())
                .put("size", file.size()));
        return CanonicalJson.bytes(json);
    }

    /** The text that the report key signs. */
    public String noteText() {
        return NOTE_FORM + "\n" + Hash.sha256(bytes()).base64() + "\n";
    }

    /** @throws MalformedJson when a member is missing or unknown, or the bytes are not the canonical form */
    public static Manifest parse(byte[] bytes) throws MalformedJson {
        Members json = Members.of(StrictJson.object(bytes, MAX_BYTES), "").only("files", "format");
        if (!json.text("format").equals(FORMAT)) {
            throw json.refusal("format", "expected '" + FORMAT + "'");
        }
        TreeMap<String, FileDigest> files = new TreeMap<>();
        for (JsonNode node : json.list("files")) {
            Members file = Members.of(node, "files").only("path", "sha256", "size");
            files.put(file.text("path"), new FileDigest(file.read("sha256", Hash::ofHex), file.integer("size", 0)));
        }
        Manifest manifest = new Manifest(files);
        if (!Arrays.equals(manifest.bytes(), bytes)) {
            throw new MalformedJson("", "not the canonical form (RFC 8785), or files out of order");
        }
        return manifest;
    }
}
