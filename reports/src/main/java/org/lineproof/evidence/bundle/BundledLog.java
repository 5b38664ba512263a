package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.stream.OnDemand;

/**
 * A log as far as a bundle uses it: {@code logs/<n>.json} and {@code logs/<n>.entries.ndjson}.
 *
 * @param origin the log's origin
 * @param tenant the organisation
 * @param firstKey the key of the log's first checkpoint, from which the log id on the chain derives
 * @param size the tree size that the bundle speaks of
 * @param checkpoint the signed note of that size, with the cosignatures that were collected
 * @param previous the log at the previous report, null when there was none
 * @param entries the entries used, each once, sorted by index by the constructor unless they are made {@link OnDemand}
 */
public record BundledLog(
        String origin,
        String tenant,
        NoteKey firstKey,
        long size,
        String checkpoint,
        @Nullable Previous previous,
        List<BundledEntry> entries) {
    /**
     * The head that the previous report spoke of, and that this one extends it.
     *
     * @param checkpoint its signed note
     * @param path the consistency path (RFC 9162, section 2.1.4) from it to this bundle's checkpoint
     */
    public record Previous(String checkpoint, List<Hash> path) {
        public Previous {
            path = List.copyOf(path);
        }
    }

    public BundledLog {
        entries = OnDemand.sorted(entries, Comparator.comparingLong(BundledEntry::index));
    }

    /** Whether the entries are 0 to size - 1, each once. */
    public boolean complete() {
        return entries.size() == size
                && LongStream.range(0, size).allMatch(i -> entries.get((int) i).index() == i);
    }

    /** The entry at an index, empty when the bundle does not have it. */
    public Optional<BundledEntry> at(long index) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).index() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < entries.size() && entries.get(low).index() == index
                ? Optional.of(entries.get(low))
                : Optional.empty();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("origin", origin)
                .put("tenant", tenant)
                .put("firstKey", firstKey.vkey())
                .put("size", size)
                .put("checkpoint", checkpoint);
        if (previous != null) {
            var path = json.putObject("previous")
                    .put("checkpoint", previous.checkpoint())
                    .putArray("path");
            previous.path().forEach(hash -> path.add(hash.base64()));
        }
        return json;
    }

    static BundledLog of(Members json, List<BundledEntry> entries) throws MalformedJson {
        json.only("checkpoint", "firstKey", "origin", "previous", "size", "tenant");
        Previous previous = null;
        if (json.has("previous")) {
            Members head = json.object("previous").only("checkpoint", "path");
            previous = new Previous(head.text("checkpoint"), head.readAll("path", Hash::ofBase64));
        }
        return new BundledLog(
                json.text("origin"),
                json.text("tenant"),
                json.read("firstKey", NoteKey::parse),
                json.integer("size", 0),
                json.text("checkpoint"),
                previous,
                entries);
    }
}
