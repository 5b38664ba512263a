package org.lineproof.anchoring.control.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.timestamp.AuthorityRefusal;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.anchoring.timestamp.TimeStampAuthority;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.timestamp.Imprint;

/**
 * Fetches stamps for the anchors that have none, in the order in which they came: one over the checkpoint, one over the
 * block. What was fetched stays, whatever becomes of the rest.
 */
public final class StampingRound {
    private static final int BATCH = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TimeStampAuthority authority;
    private final TimeStamps stamps;
    private final InstantSource clock;
    private final List<String> damaged = new ArrayList<>();

    public StampingRound(TimeStampAuthority authority, TimeStamps stamps, InstantSource clock) {
        this.authority = authority;
        this.stamps = stamps;
        this.clock = clock;
    }

    /**
     * Goes through the anchors until none is left or half a minute is over.
     *
     * @param after the number of the last event known to be stamped; 0 to look at all
     * @return the same after this round
     * @throws AuthorityUnavailable if the authority stopped answering
     * @throws AuthorityRefusal if it gave no token, or one that is worth nothing
     */
    public long run(long after) throws AuthorityUnavailable, AuthorityRefusal {
        Instant latest = clock.instant().plus(LONGEST);
        long stamped = after;
        List<AnchorEvent> anchors = stamps.anchors(stamped, BATCH);
        while (!anchors.isEmpty()) {
            for (AnchorEvent anchor : anchors) {
                if (clock.instant().isAfter(latest)) {
                    return stamped;
                }
                stampCheckpoint(anchor);
                stampBlock(anchor.view().blockHash());
                stamped = anchor.number();
            }
            anchors = stamps.anchors(stamped, BATCH);
        }
        return stamped;
    }

    /** Anchored checkpoints that cannot be stamped because their rows were lost or altered, in words. */
    public List<String> damaged() {
        return List.copyOf(damaged);
    }

    private void stampCheckpoint(AnchorEvent anchor) throws AuthorityUnavailable, AuthorityRefusal {
        if (stamps.isCheckpointStamped(anchor)) {
            return;
        }
        Optional<Hash> imprint = stamps.note(anchor).flatMap(note -> imprint(anchor, note));
        if (imprint.isEmpty()) {
            damaged.add("the checkpoint of " + stamps.log(anchor).origin() + " at size "
                    + anchor.head().size() + " is not there as the log signed it");
            return;
        }
        stamps.addOfCheckpoint(anchor, authority.stamp(imprint.get()), authority.identity(), clock.instant());
    }

    private Optional<Hash> imprint(AnchorEvent anchor, String note) {
        try {
            return Optional.of(Imprint.ofCheckpoint(stamps.log(anchor).origin(), SignedNote.parse(note)));
        } catch (MalformedNote | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void stampBlock(String blockHash) throws AuthorityUnavailable, AuthorityRefusal {
        if (!stamps.isBlockStamped(blockHash)) {
            stamps.addOfBlock(
                    blockHash, authority.stamp(Imprint.ofBlock(blockHash)), authority.identity(), clock.instant());
        }
    }
}
