package org.lineproof.transparency.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.LogPosition;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/**
 * Extends one log by pending entries: positions, full tiles, a signed checkpoint. The caller holds the log's lock and
 * commits all of it or nothing.
 */
public final class LogExtension {

    private final PublisherRows publisher;
    private final LogRows rows;
    private final EvidenceLog log;

    public LogExtension(PublisherRows publisher, EvidenceLog log) {
        this.publisher = publisher;
        this.rows = publisher.rows();
        this.log = log;
    }

    /**
     * Gives the entries the next positions and completes the tiles they fill.
     *
     * @throws DamagedLog if an entry does not fit its leaf hash; nothing must be committed then
     */
    public void append(List<LoggedEntry> entries) throws DamagedLog {
        if (entries.isEmpty()) {
            return;
        }
        long first = rows.size(log);
        long next = first;
        for (LoggedEntry entry : entries) {
            if (!entry.isIntact()) {
                throw new DamagedLog(log, "entry " + entry.id() + " was changed after it was acknowledged");
            }
            publisher.add(new LogPosition(log, next, entry));
            next++;
        }
        publisher.flush();
        completeTiles(first, next);
    }

    /**
     * Publishes the log at its present size, unless that was done before.
     *
     * @return whether there is a new checkpoint
     * @throws DamagedLog if the tree no longer has the root that was published last: a fork is never signed
     */
    public boolean publish(NoteSigner signer, Instant now) throws DamagedLog {
        long size = rows.size(log);
        TreeProofs tree = new TreeProofs(new StoredTiles(rows, log));
        Optional<PublishedCheckpoint> last = rows.latestCheckpoint(log);
        if (last.isPresent() && last.get().treeSize() == size) {
            return false;
        }
        if (last.isPresent()) {
            PublishedCheckpoint published = last.get();
            if (published.treeSize() > size || !tree.root(published.treeSize()).equals(published.rootHash())) {
                throw new DamagedLog(log, "the rows no longer give the root published at size " + published.treeSize());
            }
        }
        Hash root = tree.root(size);
        String note = signer.sign(new Checkpoint(log.origin(), size, root).text());
        publisher.add(new PublishedCheckpoint(log, size, root, note, now));
        publisher.flush();
        return true;
    }

    private void completeTiles(long first, long next) {
        long from = first / FullTile.WIDTH;
        long to = next / FullTile.WIDTH;
        for (int level = 0; from < to; level++) {
            for (long index = from; index < to; index++) {
                publisher.add(new FullTile(log, level, index, below(level, index)));
                publisher.flush();
            }
            from /= FullTile.WIDTH;
            to /= FullTile.WIDTH;
        }
    }

    private List<Hash> below(int level, long index) {
        long first = index * FullTile.WIDTH;
        List<Hash> hashes = new ArrayList<>(FullTile.WIDTH);
        if (level == 0) {
            rows.positions(log, first, first + FullTile.WIDTH).forEach(p -> hashes.add(p.leafHash()));
        } else {
            rows.tiles(log, level - 1, first, first + FullTile.WIDTH).forEach(t -> hashes.add(t.root()));
        }
        return hashes;
    }
}
