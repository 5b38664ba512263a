package org.lineproof.evidence.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.rotation.LogKeys;

/**
 * A log's checkpoint is of the size the bundle speaks of, and signed by a key that may sign this size: one pinned for
 * the log, or one that the log's own statements lead to from there.
 */
public final class CheckpointCheck {
    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;

    public CheckpointCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
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

    /** The keys that count for a log: without pins, or without one for this log, the bundle's own word. */
    static LogKeys keys(EvidenceBundle bundle, BundledLog log, @Nullable PinFile pins) {
        List<PinnedKey> pinned = pins == null ? List.of() : pins.keysOf(log.origin());
        return new LogKeys(pinned.isEmpty() ? List.of(PinnedKey.always(log.firstKey())) : pinned, bundle, log);
    }

    private Step signature(String subject, BundledLog log, SignedNote note) {
        if (pins != null && pins.keysOf(log.origin()).isEmpty()) {
            return Step.unpinned(subject, "the pin file names no key for this log; ask for a newer pin file");
        }
        LogKeys keys = keys(bundle, log, pins);
        Optional<LogKeys.Office> signer = keys.signer(note, log.size());
        if (pins == null) {
            return signer.isPresent()
                    ? Step.unpinned(subject, "size " + log.size() + ", signed by the key in the bundle itself")
                    : Step.failed(subject, "not signed by the key that the bundle names for this log");
        }
        if (signer.isEmpty()) {
            return Step.failed(
                    subject,
                    keys.anySigned(note)
                            ? "signed by a pinned log key that may not sign size " + log.size()
                            : "not signed by a key that is pinned for this log");
        }
        Long entry = signer.get().entry();
        return Step.passed(
                subject,
                "size " + log.size() + ", published: signed by "
                        + (entry == null
                                ? "the pinned log key"
                                : "the log key that entry " + entry + " put in the place of a pinned one"));
    }
}
