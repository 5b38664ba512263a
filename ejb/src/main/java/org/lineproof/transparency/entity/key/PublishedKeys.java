package org.lineproof.transparency.entity.key;

import java.util.List;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.receipt.ReceiptKey;

/**
 * Every key that signs for a log. A list of keys from the one who signs is a convenience: a verifier's roots come from
 * its pin file.
 *
 * @param logId derived from tenant, origin and the first key
 * @param keys of checkpoints, the first one first
 */
public record PublishedKeys(
        String origin, LogId logId, List<KeyInOffice> keys, NoteKey promiseKey, ReceiptKey receiptKey) {

    public PublishedKeys {
        keys = List.copyOf(keys);
    }
}
