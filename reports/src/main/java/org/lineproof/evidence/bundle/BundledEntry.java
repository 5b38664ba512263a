package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * An entry with its place in a log: one line of {@code logs/<n>.entries.ndjson}.
 *
 * @param index from 0
 * @param entry the entry
 * @param path its inclusion path to the root of the log's checkpoint in this bundle
 */
public record BundledEntry(long index, Entry entry, List<Hash> path) {
    /** @throws IllegalArgumentException when the index is negative */
    public BundledEntry {
        if (index < 0) {
            throw new IllegalArgumentException("index: expected an integer of at least 0");
        }
        path = List.copyOf(path);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("index", index);
        json.put("entry", new String(entry.bytes(), StandardCharsets.UTF_8));
        var hashes = json.putArray("path");
        path.forEach(hash -> hashes.add(hash.base64()));
        return json;
    }

    static BundledEntry of(Members json) throws MalformedJson {
        json.only("entry", "index", "path");
        Entry entry = Entry.parse(json.text("entry").getBytes(StandardCharsets.UTF_8));
        return new BundledEntry(json.integer("index", 0), entry, json.readAll("path", Hash::ofBase64));
    }
}
