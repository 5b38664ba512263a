package org.lineproof.transparency.control.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/**
 * The checkpoints of a log whose signatures hold, read page by page with what witnesses said of them; whatever does not
 * hold is a finding.
 */
final class SignedHeads implements Iterator<ClaimedHead> {

    private static final int PAGE = 512;

    private final LogRows rows;
    private final EvidenceLog log;
    private final LongFunction<NoteKey> keys;
    private final Findings findings;
    private final CosignatureComparison cosignatures;
    private final Deque<ClaimedHead> page = new ArrayDeque<>();
    private long from;
    private final long last;

    /**
     * @param keys the key that signs at a tree size
     * @param last the largest size to read
     */
    SignedHeads(LogRows rows, EvidenceLog log, LongFunction<NoteKey> keys, long last, Findings findings) {
        this.rows = rows;
        this.log = log;
        this.keys = keys;
        this.last = last;
        this.findings = findings;
        this.cosignatures = new CosignatureComparison(rows, log, findings);
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && from <= last) {
            List<PublishedCheckpoint> stored = rows.checkpointsFrom(log, from, PAGE);
            stored.stream().filter(row -> row.treeSize() <= last).forEach(this::take);
            long to = stored.size() < PAGE
                    ? last
                    : Math.min(last, stored.get(PAGE - 1).treeSize());
            cosignatures.compare(stored, from, to);
            from = to + 1;
        }
        return !page.isEmpty();
    }

    @Override
    public ClaimedHead next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void take(PublishedCheckpoint row) {
        String name = "the checkpoint of size " + row.treeSize();
        Optional<ClaimedHead> signed = signed(row.note(), row.treeSize(), name);
        boolean asStored = signed.filter(head -> head.size() == row.treeSize())
                .filter(head -> head.root().equals(row.rootHash()))
                .isPresent();
        if (asStored) {
            page.add(signed.orElseThrow());
        } else if (signed.isPresent()) {
            findings.add(Finding.ofSize(
                    Fault.FORGED_CHECKPOINT,
                    row.treeSize(),
                    name + " has another size or root than the note it keeps"));
        }
    }

    /** The checkpoint that is served to everybody now; empty if it does not hold. */
    Optional<ClaimedHead> served(String note) {
        return signed(note, null, "the checkpoint that is published");
    }

    private Optional<ClaimedHead> signed(String note, @Nullable Long size, String name) {
        try {
            SignedNote parsed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(parsed.text());
            if (checkpoint.origin().equals(log.origin()) && parsed.signedBy(keys.apply(checkpoint.size()))) {
                return Optional.of(new ClaimedHead(checkpoint.size(), checkpoint.root(), Fault.FORKED_LOG, name));
            }
            findings.add(
                    new Finding(Fault.FORGED_CHECKPOINT, null, size, null, name + " is not what the log's key signed"));
        } catch (MalformedNote e) {
            findings.add(new Finding(
                    Fault.FORGED_CHECKPOINT, null, size, null, name + " is no signed note: " + e.getMessage()));
        }
        return Optional.empty();
    }
}
