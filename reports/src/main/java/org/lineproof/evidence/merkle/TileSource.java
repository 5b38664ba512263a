package org.lineproof.evidence.merkle;

import java.util.List;
import org.lineproof.evidence.digest.Hash;

/** Where the tiles of one log come from: a database, a directory, a server. */
@FunctionalInterface
public interface TileSource {
    /** Hashes of a full tile. */
    int WIDTH = 256;

    /** Levels of the tree that one level of tiles spans. */
    int HEIGHT = 8;

    /**
     * The first hashes of a tile.
     *
     * @param level 0 for leaf hashes; a hash of level L is the root over 256^L leaves
     * @param tileIndex the tile's index within its level, from 0
     * @param width how many hashes are wanted, 1 to 256
     * @return exactly {@code width} hashes
     */
    List<Hash> hashes(int level, long tileIndex, int width);
}
