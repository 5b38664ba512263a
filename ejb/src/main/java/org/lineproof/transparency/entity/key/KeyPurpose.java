package org.lineproof.transparency.entity.key;

import java.util.Locale;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.receipt.ReceiptKey;

/** What a key of a log signs beside checkpoints, each with a key of its own (EVIDENCE rule 8). */
public enum KeyPurpose {
    RECEIPT,
    PROMISE;

    /** The name of the key of the log of this origin. */
    public String keyName(String origin) {
        return this == RECEIPT ? ReceiptKey.keyName(origin) : Promise.keyName(origin);
    }

    /** The beginning of the names of its key files, and how it is asked for: {@code receipt}, {@code promise}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
