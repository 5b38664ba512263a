package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.note.NoteKey;

/**
 * A key that may sign a log's checkpoints of a range of sizes.
 *
 * @param key the key
 * @param fromSize the smallest tree size it may sign
 * @param toSize the largest, null while the key is in office; after a compromise the last size that was anchored before
 */
public record PinnedKey(
        NoteKey key, long fromSize, @Nullable Long toSize) {
    /** @throws IllegalArgumentException when the range is empty */
    public PinnedKey {
        if (fromSize < 0 || (toSize != null && toSize < fromSize)) {
            throw new IllegalArgumentException("toSize: expected a size not below fromSize");
        }
    }

    /** A key for all sizes. */
    public static PinnedKey always(NoteKey key) {
        return new PinnedKey(key, 0, null);
    }

    /** Whether the key may sign the checkpoint of this size. */
    public boolean covers(long size) {
        return size >= fromSize && (toSize == null || size <= toSize);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", key.vkey()).put("fromSize", fromSize);
        if (toSize != null) {
            json.put("toSize", toSize);
        }
        return json;
    }

    static PinnedKey of(Members json) throws MalformedJson {
        json.only("fromSize", "key", "toSize");
        return new PinnedKey(
                json.read("key", NoteKey::parse),
                json.integer("fromSize", 0),
                json.has("toSize") ? json.integer("toSize", 0) : null);
    }
}
