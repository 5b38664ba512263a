package org.lineproof.transparency.control.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Finding;

/**
 * Grows the tree leaf by leaf and compares it with every head that somebody claims. Where an entry and its published
 * leaf hash disagree, both trees are grown until a head tells which of the two was changed.
 */
final class HeadComparison {

    /** An entry and its leaf hash disagree. */
    record Dispute(Finding ifHashIsRight, Finding ifEntryIsRight) {}

    private final Findings findings;
    private final List<Claims> claimants = new ArrayList<>();
    private final GrowingRoots byEntries = new GrowingRoots();
    private final GrowingRoots byHashes = new GrowingRoots();
    private final List<Dispute> disputes = new ArrayList<>();
    private long size;
    private boolean blind;

    /** @param sources heads of each claimant, smallest size first */
    HeadComparison(List<Iterator<ClaimedHead>> sources, Findings findings) {
        this.findings = findings;
        sources.forEach(heads -> claimants.add(new Claims(heads)));
        compare();
    }

    /** The next leaf, on which entry and hash agree. */
    void take(Hash leaf) {
        grow(leaf, leaf);
    }

    /** The next leaf, on which they do not. */
    void take(Hash entry, Hash hash, Dispute dispute) {
        if (disputes.isEmpty()) {
            byHashes.become(byEntries);
        }
        disputes.add(dispute);
        grow(entry, hash);
    }

    /** The next leaf is lost in all its forms: no root above it can be told any more. */
    void takeLost() {
        blind = true;
        size++;
        compare();
    }

    private void grow(Hash entry, Hash hash) {
        byEntries.take(entry);
        if (!disputes.isEmpty()) {
            byHashes.take(hash);
        }
        size++;
        compare();
    }

    private void compare() {
        for (Claims claims : claimants) {
            for (ClaimedHead head = claims.due(size); head != null; head = claims.due(size)) {
                if (!blind && !holds(head)) {
                    claims.contradict(head, byEntries.root());
                }
                claims.advance();
            }
        }
    }

    private boolean holds(ClaimedHead head) {
        boolean entriesFit = head.root().equals(byEntries.root());
        if (disputes.isEmpty()) {
            return entriesFit;
        }
        boolean hashesFit = head.root().equals(byHashes.root());
        if (entriesFit || hashesFit) {
            disputes.forEach(dispute -> findings.add(entriesFit ? dispute.ifEntryIsRight() : dispute.ifHashIsRight()));
            disputes.clear();
        }
        if (hashesFit) {
            byEntries.become(byHashes);
        }
        return entriesFit || hashesFit;
    }

    /** All leaves were taken. */
    void finish() {
        disputes.forEach(dispute -> findings.add(dispute.ifHashIsRight()));
        claimants.forEach(claims -> claims.finish(size, findings));
    }
}
