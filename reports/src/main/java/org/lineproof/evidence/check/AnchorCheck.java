package org.lineproof.evidence.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.chain.AnchorWorth;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;

/**
 * An anchor is of a log of the bundle, of its history, on a pinned chain, and in a block that the pinned validators
 * sealed.
 */
public final class AnchorCheck {
    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;
    private final Map<String, AnchorProof> proofs = new HashMap<>();

    public AnchorCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
        this.pins = pins;
        bundle.anchorProofs().forEach(proof -> proofs.put(proof.transaction().text(), proof));
    }

    /** One step an anchor, then one for each proof that belongs to none. */
    public List<Step> run() {
        List<Step> steps =
                new ArrayList<>(bundle.anchors().stream().map(this::step).toList());
        Set<String> due =
                bundle.anchors().stream().map(BundledAnchor::transaction).collect(Collectors.toSet());
        for (AnchorProof proof : bundle.anchorProofs()) {
            if (!due.remove(proof.transaction().text())) {
                steps.add(Step.failed(
                        "proof of transaction " + proof.transaction(), "belongs to no anchor, or stands here twice"));
            }
        }
        return steps;
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
        if (!firstKeyAsPinned(log.get())) {
            return Step.failed(subject, "the log's identity on the chain derives from a first key that is not pinned");
        }
        Optional<Hash> root = root(log.get(), anchor.size());
        if (root.isEmpty()) {
            return Step.indeterminate(subject, "the bundle does not show the entries that this size's root is over");
        }
        return root.get().equals(anchor.root())
                ? weighed(subject, anchor, log.get())
                : Step.failed(subject, "the anchored root is not the log's root at this size");
    }

    private Step weighed(String subject, BundledAnchor anchor, BundledLog log) {
        LogId id = id(log);
        List<LogId> others = bundle.logs().stream()
                .map(AnchorCheck::id)
                .filter(other -> !other.equals(id))
                .toList();
        try {
            AnchorWorth worth = AnchorWorth.of(
                    anchor,
                    new RegistryHead(log.tenant(), id, anchor.size(), anchor.root()),
                    proofs.get(anchor.transaction()),
                    pins == null ? null : pins.chain(anchor.chain()).orElse(null),
                    others);
            if (!worth.decided()) {
                return Step.indeterminate(subject, worth.words());
            }
            Step passed = Step.passed(subject, worth.words());
            // A head below the bundle's covers the entries below it only: it does not bring the log as a whole further.
            return worth.state() == null || anchor.size() < log.size()
                    ? passed
                    : passed.lifting(log.origin(), worth.state());
        } catch (RefusedProof e) {
            return Step.failed(subject, String.valueOf(e.getMessage()));
        }
    }

    private static LogId id(BundledLog log) {
        return LogId.derive(log.tenant(), log.origin(), log.firstKey().publicKey());
    }

    /** Where the pins name who signed the first head, the bundle names the same. */
    private boolean firstKeyAsPinned(BundledLog log) {
        List<PinnedKey> first = pins == null
                ? List.of()
                : pins.keysOf(log.origin()).stream()
                        .filter(key -> key.covers(1))
                        .toList();
        return first.isEmpty() || first.stream().anyMatch(key -> key.key().equals(log.firstKey()));
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
