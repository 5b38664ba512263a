package org.lineproof.anchoring.entity;

import org.lineproof.evidence.digest.Hash;

/**
 * A size and root of a log, as a ledger holds them.
 *
 * @param size number of leaves; 0 for a log that has no head yet, the root is 32 zero bytes then
 * @param root RFC 6962 root hash at that size
 */
public record Head(long size, Hash root) {
    /** What the ledger holds for a log that was opened and never anchored. */
    public static final Head NONE = new Head(0, new Hash(new byte[Hash.LENGTH]));

    /** @throws IllegalArgumentException if the size is negative */
    public Head {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size: " + size);
        }
    }
}
