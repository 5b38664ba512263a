package org.lineproof.assurance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.basis.Reference;

/**
 * An entry of a log at its place, opened as far as its content is still kept.
 *
 * @param origin the log
 * @param index place in the log, from 0
 * @param content null after an erasure, or if what is stored can no longer be read
 */
public record OpenedEntry(
        String origin,
        long index,
        Entry entry,
        Instant receivedAt,
        @Nullable Content content) {
    /** Where the entry stands. */
    public Reference reference() {
        return Reference.to(origin, index);
    }

    /** Whether the entry has this type. */
    public boolean is(String type) {
        return entry.type().equals(type);
    }

    /** A field of the content, a missing node if it is not there. */
    public JsonNode field(String name) {
        if (content == null) {
            return MissingNode.getInstance();
        }
        return content.disclosure(name).map(Disclosure::value).orElse(MissingNode.getInstance());
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
