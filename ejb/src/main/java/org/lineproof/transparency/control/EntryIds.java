package org.lineproof.transparency.control;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifiers of entries: UUID version 7 (RFC 9562), so that neighbours in time are neighbours in the index. */
public final class EntryIds {

    private EntryIds() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
