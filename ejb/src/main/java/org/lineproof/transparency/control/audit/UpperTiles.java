package org.lineproof.transparency.control.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.evidence.merkle.TileSource;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.transparency.control.publication.PublicationUnavailable;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/**
 * The levels of tiles above the leaves, each compared with the level below it as that is published: so a changed tile is
 * named where it was changed. Memory holds one tile a level.
 */
final class UpperTiles {

    /** The hashes of a level that make no full tile yet. */
    private static final class Level {
        private final List<Hash> hashes = new ArrayList<>();
        private long fullTiles;
    }

    private final PublishedTiles published;
    private final Findings findings;
    private final List<Level> levels = new ArrayList<>();

    UpperTiles(PublishedTiles published, Findings findings) {
        this.published = published;
        this.findings = findings;
    }

    /** The next full tile of leaf hashes has this root. */
    void take(Hash root) throws PublicationUnavailable {
        take(1, root);
    }

    private void take(int number, Hash root) throws PublicationUnavailable {
        if (levels.size() < number) {
            levels.add(new Level());
        }
        Level level = levels.get(number - 1);
        level.hashes.add(root);
        if (level.hashes.size() == TileSource.WIDTH) {
            List<Hash> tile = compare(number, level);
            level.hashes.clear();
            level.fullTiles++;
            take(number + 1, TreeHash.root(tile));
        }
    }

    /** Compares the tiles at the right edge, which are not full. */
    void finish() throws PublicationUnavailable {
        for (int number = 1; number <= levels.size(); number++) {
            if (!levels.get(number - 1).hashes.isEmpty()) {
                compare(number, levels.get(number - 1));
            }
        }
    }

    /** The tile as it is published, if it is. */
    private List<Hash> compare(int number, Level level) throws PublicationUnavailable {
        List<Hash> expected = List.copyOf(level.hashes);
        TilePath path = new TilePath(number, level.fullTiles, expected.size());
        Optional<List<Hash>> tile = published.hashes(path);
        if (tile.isEmpty()) {
            findings.add(Finding.of(Fault.CHANGED_TILE, path.text() + " is not published"));
        } else if (!tile.get().equals(expected)) {
            findings.add(
                    Finding.of(Fault.CHANGED_TILE, path.text() + " does not follow from the tiles of the level below"));
        }
        return tile.orElse(expected);
    }
}
