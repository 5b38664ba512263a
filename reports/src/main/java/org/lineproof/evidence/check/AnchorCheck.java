package org.lineproof.evidence.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;

/** An anchor is of a log of the bundle, of its history, and on a pinned chain; what the chain is worth is said. */
public final class AnchorCheck {
    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;

    public AnchorCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
        this.pins = pins;
    }

    /** One step an anchor. */
    public List<Step> run() {
        return bundle.anchors().stream().map(this::step).toList();
    }

    private Step step(BundledAnchor anchor) {
        String subject = "anchor of " + anchor.origin() + " at size " + anchor.size();
        Optional<BundledLog> log = bundle.log(anchor.origin());
        if (log.isEmpty()) {
            return Step.failed(subject, "this log is not in the bundle");
        }
        if (pins != null && pins.chain(anchor.chain()).isEmpty()) {
            return Step.failed(
                    subject,
                    "chain " + anchor.chain().chainId() + " with contract "
                            + anchor.chain().contract() + " is not pinned");
        }
        if (anchor.size() < 1 || anchor.size() > log.get().size()) {
            return Step.failed(
                    subject, "is not within the log's size " + log.get().size());
        }
        Optional<Hash> root = root(log.get(), anchor.size());
        if (root.isEmpty()) {
            return Step.indeterminate(subject, "the bundle does not show the entries that this size's root is over");
        }
        return root.get().equals(anchor.root())
                ? worth(subject, anchor)
                : Step.failed(subject, "the anchored root is not the log's root at this size");
    }

    private static Step worth(String subject, BundledAnchor anchor) {
        if (anchor.chain().kind().equals(ChainIdentity.DEVELOPMENT)) {
            return Step.passed(subject, "development chain: no seals, carries no weight of its own");
        }
        return Step.indeterminate(subject, "the block's seals are not in this bundle");
    }

    private static Optional<Hash> root(BundledLog log, long size) {
        if (size == log.size()) {
            try {
                return Optional.of(
                        Checkpoint.parse(SignedNote.parse(log.checkpoint()).text())
                                .root());
            } catch (MalformedNote e) {
                return Optional.empty();
            }
        }
        if (!log.complete()) {
            return Optional.empty();
        }
        return Optional.of(TreeHash.root(log.entries().subList(0, (int) size).stream()
                .map(BundledEntry::entry)
                .map(Entry::leafHash)
                .toList()));
    }
}
