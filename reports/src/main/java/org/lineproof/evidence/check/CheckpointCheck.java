package org.lineproof.evidence.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;

/** A log's checkpoint is of the size the bundle speaks of, and signed by a key pinned for this log. */
public final class CheckpointCheck {
    private final @Nullable PinFile pins;

    public CheckpointCheck(@Nullable PinFile pins) {
        this.pins = pins;
    }

    /** The step about this log's checkpoint. */
    public Step run(BundledLog log) {
        String subject = "checkpoint of " + log.origin();
        try {
            SignedNote note = SignedNote.parse(log.checkpoint());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(log.origin())) {
                return Step.failed(subject, "the checkpoint is of another log: " + checkpoint.origin());
            }
            if (checkpoint.size() != log.size()) {
                return Step.failed(
                        subject,
                        "the checkpoint has size " + checkpoint.size() + ", the bundle speaks of size " + log.size());
            }
            return signature(subject, log, note);
        } catch (MalformedNote e) {
            return Step.failed(subject, String.valueOf(e.getMessage()));
        }
    }

    private Step signature(String subject, BundledLog log, SignedNote note) {
        if (pins == null) {
            return note.signedBy(log.firstKey())
                    ? Step.unpinned(subject, "size " + log.size() + ", signed by the key in the bundle itself")
                    : Step.failed(subject, "not signed by the key that the bundle names for this log");
        }
        List<PinnedKey> keys = pins.keysOf(log.origin());
        if (keys.isEmpty()) {
            return Step.unpinned(subject, "the pin file names no key for this log; ask for a newer pin file");
        }
        List<PinnedKey> signers =
                keys.stream().filter(pinned -> note.signedBy(pinned.key())).toList();
        if (signers.isEmpty()) {
            return Step.failed(subject, "not signed by a key that is pinned for this log");
        }
        if (signers.stream().noneMatch(pinned -> pinned.covers(log.size()))) {
            return Step.failed(subject, "signed by a pinned log key that may not sign size " + log.size());
        }
        return Step.passed(subject, "size " + log.size() + ", published: signed by the pinned log key");
    }
}
