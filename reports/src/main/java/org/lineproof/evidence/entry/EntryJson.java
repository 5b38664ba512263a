package org.lineproof.evidence.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;

/** The wire form of an entry. */
final class EntryJson {
    private EntryJson() {}

    static byte[] bytes(
            String type,
            @Nullable String system,
            String producer,
            long epoch,
            long sequence,
            Instant minute,
            ContentRoot contentRoot,
            RawCommitment raw,
            List<EntryReference> references) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", Entry.VERSION).put("type", type).put("producer", producer);
        if (system != null) {
            json.put("system", system);
        }
        json.put("epoch", epoch).put("sequence", sequence).put("minute", Minute.text(minute));
        json.put("contentRoot", contentRoot.hash().base64Url());
        json.put("raw", raw.hash().base64Url());
        var refs = json.putArray("refs");
        for (EntryReference reference : references) {
            refs.addObject()
                    .put("log", reference.origin())
                    .put("leaf", reference.leafHash().base64Url());
        }
        return CanonicalJson.bytes(json);
    }

    static Entry parse(byte[] bytes) throws MalformedJson {
        Members json = Members.of(StrictJson.object(bytes, Entry.MAX_BYTES), "");
        json.only("contentRoot", "epoch", "minute", "producer", "raw", "refs", "sequence", "system", "type", "v");
        if (json.integer("v", 0) != Entry.VERSION) {
            throw json.refusal("v", "only version " + Entry.VERSION + " of an entry is known");
        }
        Entry entry;
        try {
            entry = new Entry(
                    json.text("type"),
                    json.optionalText("system"),
                    json.text("producer"),
                    json.integer("epoch", 0),
                    json.integer("sequence", 0),
                    json.read("minute", Minute::of),
                    new ContentRoot(json.read("contentRoot", Hash::ofBase64Url)),
                    new RawCommitment(json.read("raw", Hash::ofBase64Url)),
                    references(json));
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
        // One entry, one byte string: otherwise two readers could hash different bytes for the same facts.
        if (!Arrays.equals(entry.bytes(), bytes)) {
            throw new MalformedJson("", "not the canonical form (RFC 8785) of this entry");
        }
        return entry;
    }

    private static List<EntryReference> references(Members json) throws MalformedJson {
        List<EntryReference> references = new ArrayList<>();
        for (JsonNode element : json.list("refs")) {
            Members reference = Members.of(element, "refs").only("leaf", "log");
            references.add(new EntryReference(reference.text("log"), reference.read("leaf", Hash::ofBase64Url)));
        }
        return references;
    }
}
