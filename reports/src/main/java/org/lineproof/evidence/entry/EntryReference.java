package org.lineproof.evidence.entry;

import org.lineproof.evidence.digest.Hash;

/**
 * Points at another entry by the log it stands in and its leaf hash; never by index, which is not known at reception.
 *
 * @param origin the other log's origin
 * @param leafHash the other entry's leaf hash
 */
public record EntryReference(String origin, Hash leafHash) {
    public EntryReference {
        Entry.requireName("refs.log", origin);
    }
}
