package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.receipt.ReceiptKey;

/**
 * The keys that may sign for a log; one key serves one purpose (EVIDENCE rule 8).
 *
 * @param origin the log
 * @param keys of checkpoints, at least one
 * @param receiptKeys of COSE receipts, each for a range of sizes; named {@code <origin>/receipt}
 * @param promiseKeys of promises of publication, which name no size; named {@code <origin>/promise}
 */
public record PinnedLog(String origin, List<PinnedKey> keys, List<PinnedKey> receiptKeys, List<NoteKey> promiseKeys) {
    /** @throws IllegalArgumentException when there is no key, one has another name, or one serves two purposes */
    public PinnedLog {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a log without a key cannot be verified");
        }
        keys = List.copyOf(keys);
        receiptKeys = List.copyOf(receiptKeys);
        promiseKeys = List.copyOf(promiseKeys);
        for (PinnedKey key : receiptKeys) {
            requireOwn("receiptKeys", key.key(), ReceiptKey.keyName(origin), keys);
        }
        for (NoteKey key : promiseKeys) {
            requireOwn("promiseKeys", key, Promise.keyName(origin), keys);
            requireOwn("promiseKeys", key, Promise.keyName(origin), receiptKeys);
        }
    }

    /** A log whose receipts and promises are not pinned. */
    public PinnedLog(String origin, List<PinnedKey> keys) {
        this(origin, keys, List.of(), List.of());
    }

    private static void requireOwn(String member, NoteKey key, String name, List<PinnedKey> others) {
        if (!key.name().equals(name)) {
            throw new IllegalArgumentException(member + ": expected keys named " + name);
        }
        if (others.stream().anyMatch(other -> Arrays.equals(other.key().publicKey(), key.publicKey()))) {
            throw new IllegalArgumentException(member + ": a key serves one purpose, and this one has another, too");
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("origin", origin);
        var list = json.putArray("keys");
        keys.forEach(key -> list.add(key.json()));
        if (!receiptKeys.isEmpty()) {
            var receipts = json.putArray("receiptKeys");
            receiptKeys.forEach(key -> receipts.add(key.json()));
        }
        if (!promiseKeys.isEmpty()) {
            var promises = json.putArray("promiseKeys");
            promiseKeys.forEach(key -> promises.add(key.vkey()));
        }
        return json;
    }

    static PinnedLog of(Members json) throws MalformedJson {
        json.only("keys", "origin", "promiseKeys", "receiptKeys");
        return new PinnedLog(
                json.text("origin"),
                ranges(json, "keys"),
                json.has("receiptKeys") ? ranges(json, "receiptKeys") : List.of(),
                json.has("promiseKeys") ? json.readAll("promiseKeys", NoteKey::parse) : List.of());
    }

    private static List<PinnedKey> ranges(Members json, String name) throws MalformedJson {
        List<PinnedKey> keys = new ArrayList<>();
        for (JsonNode node : json.list(name)) {
            keys.add(PinnedKey.of(Members.of(node, "logs." + name)));
        }
        return keys;
    }
}
