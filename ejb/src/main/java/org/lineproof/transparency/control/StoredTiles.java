package org.lineproof.transparency.control;

import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TileSource;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.LogPosition;

/** The tiles of one log: full ones as stored, the right edge from the rows below it. */
public final class StoredTiles implements TileSource {

    private final LogRows rows;
    private final EvidenceLog log;

    public StoredTiles(LogRows rows, EvidenceLog log) {
        this.rows = rows;
        this.log = log;
    }

    /** @throws IllegalStateException if rows are missing that must be there: the log was damaged */
    @Override
    public List<Hash> hashes(int level, long tileIndex, int width) {
        Optional<FullTile> stored = rows.tile(log, level, tileIndex);
        List<Hash> hashes =
                stored.map(tile -> tile.firstHashes(width)).orElseGet(() -> rightEdge(level, tileIndex, width));
        if (hashes.size() != width) {
            throw new IllegalStateException("log " + log.origin() + ": tile " + tileIndex + " of level " + level
                    + " should have " + width + " hashes, " + hashes.size() + " are stored");
        }
        return hashes;
    }

    private List<Hash> rightEdge(int level, long tileIndex, int width) {
        long first = tileIndex * FullTile.WIDTH;
        return level == 0
                ? rows.positions(log, first, first + width).stream()
                        .map(LogPosition::leafHash)
                        .toList()
                : rows.tiles(log, level - 1, first, first + width).stream()
                        .map(FullTile::root)
                        .toList();
    }
}
