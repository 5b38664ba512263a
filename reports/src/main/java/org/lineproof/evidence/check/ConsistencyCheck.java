package org.lineproof.evidence.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;

/** A log of this bundle only grew since the previous report: what that one spoke of is still in it, unchanged. */
public final class ConsistencyCheck {
    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;

    public ConsistencyCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
        this.pins = pins;
    }

    /**
     * The step about this log, empty when the bundle names no previous report.
     *
     * @param head the log's checkpoint, which was checked before
     */
    public Optional<Step> run(BundledLog log, Checkpoint head) {
        BundledLog.Previous previous = log.previous();
        if (previous == null) {
            return Optional.empty();
        }
        String subject = "consistency of " + log.origin();
        try {
            return Optional.of(step(subject, log, previous, head));
        } catch (MalformedNote e) {
            return Optional.of(Step.failed(subject, "the previous checkpoint: " + e.getMessage()));
        }
    }

    private Step step(String subject, BundledLog log, BundledLog.Previous previous, Checkpoint head)
            throws MalformedNote {
        SignedNote note = SignedNote.parse(previous.checkpoint());
        Checkpoint earlier = Checkpoint.parse(note.text());
        if (!earlier.origin().equals(log.origin())) {
            return Step.failed(subject, "the previous checkpoint is of another log: " + earlier.origin());
        }
        if (CheckpointCheck.keys(bundle, log, pins).signer(note, earlier.size()).isEmpty()) {
            return Step.failed(subject, "the previous checkpoint is not signed by a key that may sign its size");
        }
        if (earlier.size() < 1 || earlier.size() > head.size()) {
            return Step.failed(
                    subject, "the previous checkpoint has size " + earlier.size() + ", expected 1 to " + head.size());
        }
        if (previous.path().size() > Long.SIZE
                || !new ConsistencyProof(earlier.size(), head.size(), previous.path())
                        .proves(earlier.root(), head.root())) {
            return Step.failed(
                    subject,
                    "the log does not extend the one of size " + earlier.size()
                            + " that the previous report spoke of: history was rewritten, or the path is wrong");
        }
        return Step.passed(
                subject,
                "extends size " + earlier.size() + " with root "
                        + earlier.root().base64()
                        + ", the head of the previous report; compare it with the one you hold");
    }
}
