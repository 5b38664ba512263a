package org.lineproof.assurance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.privacy.entity.Content;

/**
 * An entry of a log at its place, opened as far as its content is still kept.
 *
 * @param index place in the log, from 0
 * @param content null after an erasure, or if what is stored can no longer be read
 */
public record OpenedEntry(
        long index,
        Entry entry,
        Instant receivedAt,
        @Nullable Content content) {
    /** Whether the entry has this type. */
    public boolean is(String type) {
        return entry.type().equals(type);
    }

    /** A field of the content, a missing node if it is not there. */
    public JsonNode field(String name) {
        if (content == null) {
            return MissingNode.getInstance();
        }
        for (Disclosure disclosure : content.disclosures()) {
            if (disclosure.name().equals(name)) {
                return disclosure.value();
            }
        }
        return MissingNode.getInstance();
    }

    /** A field of the content that is text, null otherwise. */
    public @Nullable String text(String name) {
        return field(name).textValue();
    }

    /** Whether what is kept still fits the commitments in the entry; true if nothing is kept. */
    public boolean fits() {
        return content == null
                || content.root().equals(entry.contentRoot())
                        && content.commitment().equals(entry.raw());
    }
}
