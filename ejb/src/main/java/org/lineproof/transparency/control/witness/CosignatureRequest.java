package org.lineproof.transparency.control.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Cosignature;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/** Asks one witness for its cosignature on the newest checkpoint of a log, and verifies what it gives. */
public final class CosignatureRequest {
    /** A clock may be off; a witness that signs for a later hour is wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Witness witness;
    private final CosignerKey key;
    private final Cosignatures cosignatures;
    private final LogRows rows;
    private final InstantSource clock;

    public CosignatureRequest(
            Witness witness, CosignerKey key, Cosignatures cosignatures, LogRows rows, InstantSource clock) {
        this.witness = witness;
        this.key = key;
        this.cosignatures = cosignatures;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @return what is to be stored; empty if the witness cosigned the newest checkpoint before, or if no entry is
     *     published
     * @throws WitnessUnavailable if no answer came in time
     * @throws WitnessRefusal naming the cure; nothing is to be stored then
     */
    public Optional<StoredCosignature> ask(EvidenceLog log) throws WitnessUnavailable, WitnessRefusal {
        Optional<PublishedCheckpoint> newest = rows.latestCheckpoint(log).filter(head -> head.treeSize() > 0);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        long known = cosignatures
                .newest(log, key.vkey())
                .map(StoredCosignature::treeSize)
                .orElse(0L);
        return known >= newest.get().treeSize()
                ? Optional.empty()
                : Optional.of(cosigned(log, newest.get(), show(log, newest.get(), known)));
    }

    /** The witness may know another size: another node asked, or an answer was lost. Then its word counts, once. */
    private WitnessAnswer show(EvidenceLog log, PublishedCheckpoint head, long known)
            throws WitnessUnavailable, WitnessRefusal {
        WitnessAnswer first = add(log, head, known);
        if (!(first instanceof WitnessAnswer.Conflict(long size)) || size == known) {
            return first;
        }
        if (size > head.treeSize()) {
            throw new WitnessRefusal(
                    "it cosigned " + size + " entries, this database has published only " + head.treeSize()
                            + ": it was cut off or restored to an earlier state",
                    true);
        }
        WitnessAnswer second = add(log, head, size);
        boolean conflict = second instanceof WitnessAnswer.Conflict || second.equals(new WitnessAnswer.Refused(409));
        if (conflict && size == head.treeSize()) {
            throw new WitnessRefusal(
                    "it cosigned another root for the first " + size + " entries: the log was forked", true);
        }
        return second;
    }

    private WitnessAnswer add(EvidenceLog log, PublishedCheckpoint head, long oldSize) throws WitnessUnavailable {
        List<Hash> proof = oldSize == 0
                ? List.of()
                : new TreeProofs(new StoredTiles(rows, log))
                        .consistency(oldSize, head.treeSize())
                        .path();
        return witness.add(oldSize, proof, head.note());
    }

    private StoredCosignature cosigned(EvidenceLog log, PublishedCheckpoint head, WitnessAnswer answer)
            throws WitnessRefusal {
        return switch (answer) {
            case WitnessAnswer.Cosigned(String lines) -> verified(log, head, lines);
            case WitnessAnswer.Conflict(long size) ->
                throw new WitnessRefusal(
                        "it says that it cosigned " + size + " entries, and does not go on from there", false);
            case WitnessAnswer.Refused refused -> throw new WitnessRefusal(refused.words(), refused.contradicts());
        };
    }

    private StoredCosignature verified(EvidenceLog log, PublishedCheckpoint head, String lines) throws WitnessRefusal {
        Instant now = clock.instant();
        try {
            SignedNote note = SignedNote.parse(head.note() + lines);
            Cosignature cosignature = Cosignature.of(note, key)
                    .orElseThrow(() -> new WitnessRefusal("its answer holds no cosignature of its listed key", false));
            if (cosignature.at().isAfter(now.plus(AHEAD))) {
                throw new WitnessRefusal("it signs for " + cosignature.at() + ", which is yet to come", false);
            }
            return new StoredCosignature(log.number(), head.treeSize(), log.tenant(), cosignature, now);
        } catch (MalformedNote e) {
            throw new WitnessRefusal("its answer is no signature lines: " + e.getMessage(), false);
        }
    }
}
