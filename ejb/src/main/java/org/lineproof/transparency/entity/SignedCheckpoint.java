package org.lineproof.transparency.entity;

import java.time.Instant;
import org.lineproof.evidence.note.Checkpoint;

/**
 * A checkpoint and the signed note that carries it.
 *
 * @param note the C2SP signed note, byte for byte as published
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note, Instant publishedAt) {

    public static SignedCheckpoint of(EvidenceLog log, PublishedCheckpoint row) {
        return new SignedCheckpoint(
                new Checkpoint(log.origin(), row.treeSize(), row.rootHash()), row.note(), row.publishedAt());
    }
}
