package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * The keys that may sign a log's checkpoints.
 *
 * @param origin the log
 * @param keys at least one
 */
public record PinnedLog(String origin, List<PinnedKey> keys) {
    /** @throws IllegalArgumentException when there is no key */
    public PinnedLog {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a log without a key cannot be verified");
        }
        keys = List.copyOf(keys);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("origin", origin);
        var list = json.putArray("keys");
        keys.forEach(key -> list.add(key.json()));
        return json;
    }

    static PinnedLog of(Members json) throws MalformedJson {
        json.only("keys", "origin");
        List<PinnedKey> keys = new ArrayList<>();
        for (JsonNode node : json.list("keys")) {
            keys.add(PinnedKey.of(Members.of(node, "logs.keys")));
        }
        return new PinnedLog(json.text("origin"), keys);
    }
}
