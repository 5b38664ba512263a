package org.lineproof.transparency.control.publication;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.LogRows.PlacedEntry;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/** A published log read from its rows: what the server serves. */
public final class StoredPublication implements Publication {

    /** A node of the next level stands over 2^56 entries, and no log has as many. */
    private static final int MAX_LEVEL = 6;

    private final LogRows rows;
    private final EvidenceLog log;

    public StoredPublication(LogRows rows, EvidenceLog log) {
        this.rows = rows;
        this.log = log;
    }

    @Override
    public Optional<String> checkpoint() {
        return rows.latestCheckpoint(log).map(PublishedCheckpoint::note);
    }

    /** Empty unless the newest checkpoint covers all of it, and if rows are missing that it is made of. */
    @Override
    public Optional<byte[]> tile(TilePath path) {
        if (!covered(path)) {
            return Optional.empty();
        }
        return path.level() == TilePath.ENTRIES ? bundle(path) : hashes(path);
    }

    private boolean covered(TilePath path) {
        if (path.level() > MAX_LEVEL) {
            return false;
        }
        long size =
                rows.latestCheckpoint(log).map(PublishedCheckpoint::treeSize).orElse(0L);
        long wholeNodes = size >> (8 * Math.max(path.level(), 0));
        return path.index() <= wholeNodes / FullTile.WIDTH
                && path.index() * FullTile.WIDTH + path.width() <= wholeNodes;
    }

    private Optional<byte[]> bundle(TilePath path) {
        long first = path.index() * FullTile.WIDTH;
        List<PlacedEntry> entries = rows.entries(log, first, first + path.width());
        if (entries.size() != path.width()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.forEach(placed -> {
            byte[] content = placed.entry().content();
            bytes.write(content.length >>> 8);
            bytes.write(content.length);
            bytes.writeBytes(content);
        });
        return Optional.of(bytes.toByteArray());
    }

    private Optional<byte[]> hashes(TilePath path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (Hash hash : new StoredTiles(rows, log).hashes(path.level(), path.index(), path.width())) {
                bytes.writeBytes(hash.bytes());
            }
        } catch (IllegalStateException missing) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }
}
