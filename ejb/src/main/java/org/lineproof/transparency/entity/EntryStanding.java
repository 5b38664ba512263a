package org.lineproof.transparency.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;

/**
 * How far an entry has come on its way.
 *
 * @param content the entry's canonical bytes as UTF-8 text
 * @param index its place in the log, null while pending
 * @param checkpoint the newest checkpoint that covers it, null before publication
 * @param inclusion proof under that checkpoint, null before publication
 */
public record EntryStanding(
        UUID entry,
        LogName log,
        String origin,
        String content,
        Hash leafHash,
        Instant receivedAt,
        Instant publishBy,
        @Nullable Long index,
        @Nullable SignedCheckpoint checkpoint,
        @Nullable InclusionProof inclusion) {

    /** The stations of an entry; anchoring is the ledger's matter and told apart. */
    public enum State {
        PENDING,
        SEQUENCED,
        PUBLISHED
    }

    public State state() {
        if (index == null) {
            return State.PENDING;
        }
        return checkpoint == null ? State.SEQUENCED : State.PUBLISHED;
    }
}
