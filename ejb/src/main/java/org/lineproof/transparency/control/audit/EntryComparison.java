package org.lineproof.transparency.control.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.evidence.merkle.TileSource;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.LogRows.PlacedEntry;
import org.lineproof.transparency.control.audit.HeadComparison.Dispute;
import org.lineproof.transparency.control.publication.PublicationUnavailable;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** The entries below one tile, each in three forms: in the published bundle, in the published tile, in the rows. */
final class EntryComparison {

    private final LogRows rows;
    private final EvidenceLog log;
    private final PublishedTiles published;
    private final HeadComparison heads;
    private final MissingEntries missing;
    private final Findings findings;

    EntryComparison(LogRows rows, EvidenceLog log, PublishedTiles published, HeadComparison heads, Findings findings) {
        this.rows = rows;
        this.log = log;
        this.published = published;
        this.heads = heads;
        this.missing = new MissingEntries(findings);
        this.findings = findings;
    }

    /**
     * Compares the entries of a tile and grows the tree by them.
     *
     * @param width entries below the tile, 256 unless it is the last
     * @return the root over the tile as it is published
     */
    Hash compare(long tile, int width) throws PublicationUnavailable {
        long first = tile * TileSource.WIDTH;
        TilePath path = new TilePath(0, tile, width);
        Optional<List<Hash>> bundle = published.leaves(tile, width);
        Optional<List<Hash>> hashes = published.hashes(path);
        Map<Long, PlacedEntry> page = new HashMap<>();
        rows.entries(log, first, first + width)
                .forEach(placed -> page.put(placed.position().position(), placed));
        if (page.size() == width) {
            requirePublished(bundle, new TilePath(TilePath.ENTRIES, tile, width));
            requirePublished(hashes, path);
        }
        Hash[] leaves = new Hash[width];
        for (int i = 0; i < width; i++) {
            PlacedEntry row = page.get(first + i);
            missing.at(first + i, row == null);
            Hash entry = bundle.isPresent() ? bundle.get().get(i) : leafOf(row);
            Hash hash = hashes.isPresent()
                    ? hashes.get().get(i)
                    : row == null ? entry : row.position().leafHash();
            if (row != null && entry != null) {
                entry = compareRow(first + i, row, entry, hash);
            }
            leaves[i] = grow(first + i, path, row, entry, hash);
        }
        return TreeHash.root(List.of(leaves));
    }

    /** The last tile was compared. */
    void finish() {
        missing.finish();
    }

    private void requirePublished(Optional<List<Hash>> tile, TilePath path) {
        if (tile.isEmpty()) {
            findings.add(Finding.of(Fault.CHANGED_TILE, path.text() + " is not published, or not whole"));
        }
    }

    /** Answers the leaf that entry and row have in common, or else the published one. */
    private Hash compareRow(long index, PlacedEntry row, Hash published, @Nullable Hash hash) {
        UUID id = row.entry().id();
        Hash stored = TreeHash.leaf(row.entry().content());
        if (row.entry().logNumber() != log.number()) {
            changed(index, id, "the entry was acknowledged for another log");
        } else if (!stored.equals(row.position().leafHash())) {
            changed(
                    index,
                    id,
                    "the entry was changed: its leaf hash is " + stored.hex() + ", its place in the log has "
                            + row.position().leafHash().hex());
        } else if (!stored.equals(row.entry().leafHash())) {
            changed(index, id, "the entry was changed: it was acknowledged with another leaf hash than it has");
        } else if (!published.equals(stored) && stored.equals(hash)) {
            String detail = "the published bundle has another entry " + index + " than the database and the tiles";
            findings.add(Finding.at(Fault.CHANGED_TILE, index, id, detail));
            return stored;
        } else if (!published.equals(stored)) {
            changed(index, id, "the entry was changed: the database has another than is published");
        }
        return published;
    }

    private void changed(long index, UUID entry, String detail) {
        findings.add(Finding.at(Fault.CHANGED_ENTRY, index, entry, detail));
    }

    /** Grows the tree by what is known of the leaf; answers the published hash, or what stands for it. */
    private Hash grow(long index, TilePath path, @Nullable PlacedEntry row, @Nullable Hash entry, @Nullable Hash hash) {
        if (entry == null && hash == null) {
            heads.takeLost();
            return TreeHash.emptyRoot();
        }
        Hash known = entry != null ? entry : Objects.requireNonNull(hash);
        if (hash == null || hash.equals(known)) {
            heads.take(known);
            return known;
        }
        UUID id = row == null ? null : row.entry().id();
        heads.take(
                known,
                hash,
                new Dispute(
                        Finding.at(
                                Fault.CHANGED_ENTRY,
                                index,
                                id,
                                "the entry was changed: its leaf hash is " + known.hex() + ", " + path.text() + " has "
                                        + hash.hex()),
                        Finding.at(
                                Fault.CHANGED_TILE,
                                index,
                                id,
                                path.text() + " has another hash for entry " + index + " than the entry itself")));
        return hash;
    }

    private static @Nullable Hash leafOf(@Nullable PlacedEntry row) {
        return row == null ? null : TreeHash.leaf(row.entry().content());
    }
}
