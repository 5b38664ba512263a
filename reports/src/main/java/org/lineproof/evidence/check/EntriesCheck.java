package org.lineproof.evidence.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.Checkpoint;

/** Every entry stands at its index under the checkpoint, and a log that is shown whole has exactly its root. */
public final class EntriesCheck {
    private final BundledLog log;
    private final Checkpoint checkpoint;
    private final boolean whole;
    private final List<Hash> leaves;

    /** @param whole whether the log of a system has to be shown whole */
    public EntriesCheck(BundledLog log, Checkpoint checkpoint, boolean whole) {
        this.log = log;
        this.checkpoint = checkpoint;
        this.whole = whole;
        this.leaves = log.entries().parallelStream()
                .map(bundled -> bundled.entry().leafHash())
                .toList();
    }

    /** The step about inclusion, then the step about completeness. */
    public List<Step> run() {
        List<Step> steps = new ArrayList<>();
        steps.add(inclusion());
        steps.add(completeness());
        return steps;
    }

    private Step inclusion() {
        String subject = "entries of " + log.origin();
        Set<Long> seen = new HashSet<>();
        // Paths do not depend on one another, and are most of the hashes of a verification.
        boolean[] included = new boolean[leaves.size()];
        IntStream.range(0, included.length)
                .parallel()
                .forEach(i -> included[i] = included(log.entries().get(i), leaves.get(i)));
        for (int i = 0; i < included.length; i++) {
            BundledEntry bundled = log.entries().get(i);
            String at = "entry " + bundled.index();
            if (!seen.add(bundled.index())) {
                return Step.failed(subject, at + " stands in the bundle twice");
            }
            if (bundled.index() >= log.size()) {
                return Step.failed(subject, at + " is not within size " + log.size());
            }
            if (!included[i]) {
                return Step.failed(subject, at + " is not included under the checkpoint: its path leads elsewhere");
            }
        }
        return Step.passed(subject, log.entries().size() + " of " + log.size() + " entries, each included");
    }

    private boolean included(BundledEntry bundled, Hash leaf) {
        return bundled.index() < log.size()
                && bundled.path().size() < Long.SIZE
                && new InclusionProof(bundled.index(), log.size(), bundled.path()).proves(leaf, checkpoint.root());
    }

    private Step completeness() {
        String subject = "completeness of " + log.origin();
        if (!log.complete()) {
            return incomplete(subject);
        }
        if (!TreeHash.root(leaves).equals(checkpoint.root())) {
            return Step.failed(subject, "the entries give another root than the checkpoint's");
        }
        return Step.passed(
                subject,
                log.size() == 0
                        ? "complete: no entry under this checkpoint; every log begins so, whoever holds a later one"
                                + " knows more"
                        : "complete: entries 0.." + (log.size() - 1) + "; nothing logged was left out");
    }

    private Step incomplete(String subject) {
        long first = 0;
        while (log.at(first).isPresent()) {
            first++;
        }
        // In a report a system's log is the claim that nothing was left out: it is shown whole, opened or withheld.
        if (whole && log.origin().contains("/" + log.tenant() + "/system/")) {
            return Step.failed(subject, "entry " + first + " is not in the bundle; a system's log is shown whole");
        }
        return Step.indeterminate(
                subject, "not claimed: entry " + first + " and others are not in the bundle; those shown are included");
    }
}
