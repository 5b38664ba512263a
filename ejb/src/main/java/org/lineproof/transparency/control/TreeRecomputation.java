package org.lineproof.transparency.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.control.LogRows.PlacedEntry;
import org.lineproof.transparency.entity.AuditResult;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/**
 * Computes a log anew from the bytes of its entries and compares every position, full tile and checkpoint with it.
 * Memory holds one leaf hash an entry.
 */
public final class TreeRecomputation {

    private static final int PAGE = 1_024;

    private final LogRows rows;
    private final EvidenceLog log;
    private final LongFunction<NoteKey> keys;
    private final List<AuditResult.Finding> findings = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();

    /** @param keys the key that signs the checkpoint of a size */
    public TreeRecomputation(LogRows rows, EvidenceLog log, LongFunction<NoteKey> keys) {
        this.rows = rows;
        this.log = log;
        this.keys = keys;
    }

    public AuditResult run() {
        readEntries(rows.size(log));
        compareTiles();
        compareCheckpoints();
        return new AuditResult(log.name(), leaves.size(), findings);
    }

    private void readEntries(long size) {
        for (long from = 0; from < size; from += PAGE) {
            Map<Long, PlacedEntry> page = new HashMap<>();
            rows.entries(log, from, from + PAGE)
                    .forEach(placed -> page.put(placed.position().position(), placed));
            for (long index = from; index < Math.min(size, from + PAGE); index++) {
                leaves.add(leafAt(index, Optional.ofNullable(page.get(index))));
            }
        }
    }

    private Hash leafAt(long index, Optional<PlacedEntry> found) {
        if (found.isEmpty()) {
            findings.add(new AuditResult.Finding(index, null, "the entry was deleted"));
            return TreeHash.emptyRoot();
        }
        PlacedEntry placed = found.get();
        Hash recomputed = TreeHash.leaf(placed.entry().content());
        if (placed.entry().logNumber() != log.number()) {
            findings.add(
                    new AuditResult.Finding(index, placed.entry().id(), "the entry was acknowledged for another log"));
        }
        if (!recomputed.equals(placed.position().leafHash())) {
            findings.add(new AuditResult.Finding(
                    index,
                    placed.entry().id(),
                    "the entry was changed: its leaf hash is " + recomputed.hex() + ", the log has "
                            + placed.position().leafHash().hex()));
        }
        return recomputed;
    }

    private void compareTiles() {
        List<Hash> level = leaves;
        for (int number = 0; level.size() >= FullTile.WIDTH; number++) {
            List<Hash> roots = new ArrayList<>();
            for (int tile = 0; tile < level.size() / FullTile.WIDTH; tile++) {
                List<Hash> expected = level.subList(tile * FullTile.WIDTH, (tile + 1) * FullTile.WIDTH);
                roots.add(TreeHash.root(expected));
                compareTile(number, tile, expected, roots.get(tile));
            }
            level = roots;
        }
    }

    private void compareTile(int level, long index, List<Hash> expected, Hash root) {
        boolean fits = rows.tile(log, level, index)
                .filter(tile -> tile.firstHashes(FullTile.WIDTH).equals(expected)
                        && tile.root().equals(root))
                .isPresent();
        if (!fits) {
            findings.add(new AuditResult.Finding(
                    null, null, "tile " + index + " of level " + level + " does not fit the entries below it"));
        }
    }

    private void compareCheckpoints() {
        GrowingRoots roots = new GrowingRoots(leaves);
        long from = 0;
        List<PublishedCheckpoint> page = rows.checkpointsFrom(log, from, PAGE);
        while (!page.isEmpty()) {
            page.forEach(checkpoint -> compare(checkpoint, roots));
            from = page.get(page.size() - 1).treeSize() + 1;
            page = rows.checkpointsFrom(log, from, PAGE);
        }
    }

    private void compare(PublishedCheckpoint checkpoint, GrowingRoots roots) {
        String name = "the checkpoint of size " + checkpoint.treeSize();
        if (checkpoint.treeSize() > leaves.size()) {
            findings.add(new AuditResult.Finding(
                    null, null, name + " was published, but only " + leaves.size() + " entries are there"));
            return;
        }
        if (!roots.at(checkpoint.treeSize()).equals(checkpoint.rootHash())) {
            findings.add(new AuditResult.Finding(null, null, name + " has another root than the entries below it"));
        }
        try {
            SignedNote note = SignedNote.parse(checkpoint.note());
            Checkpoint signed = Checkpoint.parse(note.text());
            Checkpoint stored = new Checkpoint(log.origin(), checkpoint.treeSize(), checkpoint.rootHash());
            if (!note.signedBy(keys.apply(checkpoint.treeSize())) || !signed.equals(stored)) {
                findings.add(new AuditResult.Finding(null, null, name + " is not what the log's key signed"));
            }
        } catch (MalformedNote e) {
            findings.add(new AuditResult.Finding(null, null, name + " is no signed note: " + e.getMessage()));
        }
    }
}
