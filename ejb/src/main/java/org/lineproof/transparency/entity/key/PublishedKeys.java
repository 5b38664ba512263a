package org.lineproof.transparency.entity.key;

import java.util.List;
import org.lineproof.evidence.note.LogId;

/**
 * Every key that signs for a log. A list of keys from the one who signs is a convenience: a verifier's roots come from
 * its pin file.
 *
 * @param logId derived from tenant, origin and the first key
 * @param keys of checkpoints, the first one first
 * @param promiseKeys of promises, the first one first; a promise names no size, so the sizes tell when they were replaced
 * @param receiptKeys of COSE receipts, the first one first
 */
public record PublishedKeys(
        String origin,
        LogId logId,
        List<KeyInOffice> keys,
        List<KeyInOffice> promiseKeys,
        List<KeyInOffice> receiptKeys) {

    public PublishedKeys {
        keys = List.copyOf(keys);
        promiseKeys = List.copyOf(promiseKeys);
        receiptKeys = List.copyOf(receiptKeys);
    }
}
