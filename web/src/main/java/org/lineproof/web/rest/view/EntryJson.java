package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.web.rest.view.witness.WitnessJson;

/** An entry of a log and how far it has come. Hashes are base64 as in checkpoints, times UTC. */
public final class EntryJson {

    private EntryJson() {}

    /** The stub that is handed out with a 201; {@code promise} is the signed note of EVIDENCE rule 6. */
    public static ObjectNode of(Acknowledgement acknowledged) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", acknowledged.entry().toString())
                .put("entry", acknowledged.entry().toString())
                .put("log", acknowledged.log().value())
                .put("origin", acknowledged.origin())
                .put("leafHash", acknowledged.leafHash().base64())
                .put("state", "pending")
                .put("promise", acknowledged.promise());
    }

    /** State, place and proof; members not yet known are null. */
    public static ObjectNode of(EntryStanding standing) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", standing.entry().toString())
                .put("log", standing.log().value())
                .put("origin", standing.origin())
                .put("leafHash", standing.leafHash().base64())
                .put("receivedAt", standing.receivedAt().toString())
                .put("publishBy", standing.publishBy().toString())
                .put("state", standing.state().name().toLowerCase(Locale.ROOT))
                .put("index", standing.index());
        SignedCheckpoint checkpoint = standing.checkpoint();
        json.set("checkpoint", checkpoint == null ? null : of(checkpoint));
        InclusionProof inclusion = standing.inclusion();
        json.set("inclusion", inclusion == null ? null : of(inclusion));
        return json;
    }

    /** As {@link #of(EntryStanding)} with the entry itself; its RFC 8785 bytes are what the leaf hash commits to. */
    public static ObjectNode withContent(EntryStanding standing) {
        ObjectNode json = of(standing);
        json.set("content", content(standing.content()));
        return json;
    }

    /** A checkpoint with the note that carries its signatures. */
    public static ObjectNode of(SignedCheckpoint signed) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("origin", signed.checkpoint().origin())
                .put("size", signed.checkpoint().size())
                .put("root", signed.checkpoint().root().base64())
                .put("publishedAt", signed.publishedAt().toString())
                .put("note", signed.note());
        json.set("witnesses", WitnessJson.of(signed.witnessing()));
        return json;
    }

    private static ObjectNode of(InclusionProof proof) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("index", proof.index())
                .put("treeSize", proof.treeSize());
        var path = json.putArray("path");
        proof.path().forEach(hash -> path.add(hash.base64()));
        return json;
    }

    /** A row that someone altered into something that is no JSON is shown as the text it is. */
    private static JsonNode content(String text) {
        try {
            return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), Entry.MAX_BYTES);
        } catch (MalformedJson e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
