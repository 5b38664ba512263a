package org.lineproof.evidence.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.TrustAnchor;

/**
 * What {@code disclosure.json} says, format {@code lineproof/disclosure/v1}: which decision is disclosed to whom and for what,
 * and where it stands. It is the discloser's word; all that it is worth, the rest of the bundle shows.
 *
 * @param id of the disclosure
 * @param recipient to whom
 * @param reason for what
 * @param decision the entry of the decision
 * @param model the entry that registered its model, null when the decision's entry refers to none
 * @param logs the logs used, at the size that the bundle speaks of; sorted by origin by the constructor
 * @param trustAnchors what the proof shown is checked with: a convenience, for roots come from outside the bundle; sorted by
 *     id by the constructor
 */
public record DisclosedDecision(
        String id,
        String recipient,
        String reason,
        Place decision,
        @Nullable Place model,
        List<Head> logs,
        List<TrustAnchor> trustAnchors) {
    private static final String SCHEMA = "lineproof/disclosure/v1";

    /**
     * Where an entry stands.
     *
     * @param origin the log
     * @param index from 0
     */
    public record Place(String origin, long index) {
        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.putArray("references")
                    .addObject()
                    .put("origin", origin)
                    .put("first", index)
                    .put("last", index);
            return json;
        }

        private static Place of(Members json) throws MalformedJson {
            List<JsonNode> references = json.only("references").list("references");
            if (references.size() != 1) {
                throw json.refusal("references", "expected one");
            }
            Members reference = Members.of(references.get(0), "references").only("first", "last", "origin");
            long index = reference.integer("first", 0);
            if (reference.integer("last", 0) != index) {
                throw reference.refusal("last", "expected a single entry");
            }
            return new Place(reference.text("origin"), index);
        }
    }

    /**
     * A log at a size.
     *
     * @param root its root hash at that size
     */
    public record Head(String origin, long size, Hash root) {}

    public DisclosedDecision {
        logs = logs.stream().sorted(Comparator.comparing(Head::origin)).toList();
        trustAnchors = trustAnchors.stream()
                .sorted(Comparator.comparing(TrustAnchor::id))
                .toList();
    }

    /** The anchor with this id, by the bundle's own word. */
    public Optional<TrustAnchor> trustAnchor(String anchorId) {
        return trustAnchors.stream()
                .filter(anchor -> anchor.id().equals(anchorId))
                .findFirst();
    }

    /** The canonical JSON (RFC 8785), UTF-8. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        json.put("id", id).put("recipient", recipient).put("reason", reason);
        json.set("decision", decision.json());
        if (model != null) {
            json.set("model", model.json());
        }
        ArrayNode heads = json.putObject("pins").putArray("logs");
        logs.forEach(log -> heads.addObject()
                .put("origin", log.origin())
                .put("size", log.size())
                .put("root", log.root().hex()));
        ArrayNode anchors = json.putArray("trustAnchors");
        trustAnchors.forEach(anchor -> anchors.add(anchor.json()));
        return CanonicalJson.bytes(json);
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static DisclosedDecision parse(byte[] utf8) throws MalformedJson {
        Members json = Members.of(StrictJson.object(utf8, Archive.MAX_BYTES), "");
        json.only("decision", "id", "model", "pins", "reason", "recipient", "schema", "trustAnchors");
        if (!json.text("schema").equals(SCHEMA)) {
            throw json.refusal("schema", "expected '" + SCHEMA + "'");
        }
        List<TrustAnchor> anchors = new ArrayList<>();
        for (JsonNode node : json.list("trustAnchors")) {
            anchors.add(TrustAnchor.of(node, "trustAnchors[" + anchors.size() + "]"));
        }
        return new DisclosedDecision(
                json.text("id"),
                json.text("recipient"),
                json.text("reason"),
                Place.of(json.object("decision")),
                json.has("model") ? Place.of(json.object("model")) : null,
                heads(json.object("pins").only("logs")),
                anchors);
    }

    private static List<Head> heads(Members pins) throws MalformedJson {
        List<Head> heads = new ArrayList<>();
        for (JsonNode node : pins.list("logs")) {
            Members head = Members.of(node, "pins.logs").only("origin", "root", "size");
            heads.add(new Head(head.text("origin"), head.integer("size", 0), head.read("root", Hash::ofHex)));
        }
        return heads;
    }
}
