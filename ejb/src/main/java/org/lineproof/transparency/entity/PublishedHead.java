package org.lineproof.transparency.entity;

import org.lineproof.evidence.digest.Hash;

/**
 * The newest published size and root of a log, as the ledger is asked to keep it.
 *
 * @param closed whether the log takes no entries any more; another goes on in its place
 */
public record PublishedHead(EvidenceLog log, long size, Hash root, boolean closed) {

    /** The head of an open log. */
    public PublishedHead(EvidenceLog log, long size, Hash root) {
        this(log, size, root, false);
    }
}
