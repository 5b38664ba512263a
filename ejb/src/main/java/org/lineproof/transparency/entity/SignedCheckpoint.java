package org.lineproof.transparency.entity;

import java.time.Instant;
import java.util.List;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.transparency.entity.witness.StoredCosignature;
import org.lineproof.transparency.entity.witness.WitnessPolicy;
import org.lineproof.transparency.entity.witness.Witnessing;

/**
 * A checkpoint and the signed note that carries it.
 *
 * @param note the C2SP signed note: the lines of the log, byte for byte as published, then those of its witnesses
 * @param witnessing who cosigned it
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note, Instant publishedAt, Witnessing witnessing) {

    /** A published checkpoint with what witnesses signed about it since. */
    public static SignedCheckpoint of(
            EvidenceLog log, PublishedCheckpoint row, List<StoredCosignature> cosignatures, WitnessPolicy policy) {
        return new SignedCheckpoint(
                new Checkpoint(log.origin(), row.treeSize(), row.rootHash()),
                note(row, cosignatures),
                row.publishedAt(),
                Witnessing.of(policy, cosignatures));
    }

    /** The note of a checkpoint with the cosignatures that are known, as it is served. */
    public static String note(PublishedCheckpoint row, List<StoredCosignature> cosignatures) {
        StringBuilder note = new StringBuilder(row.note());
        cosignatures.forEach(cosignature -> note.append(cosignature.line()).append('\n'));
        return note.toString();
    }
}
