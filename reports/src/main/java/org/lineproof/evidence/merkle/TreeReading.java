package org.lineproof.evidence.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lineproof.evidence.digest.Hash;

/** Subtree hashes of a tree of one size; each tile is fetched once for each computation. */
final class TreeReading {
    private final TileSource tiles;
    private final long size;
    private final Map<List<Long>, List<Hash>> fetched = new HashMap<>();

    TreeReading(TileSource tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** MTH(D[start:end]) of RFC 9162; start is a multiple of the smallest power of two that is at least end - start. */
    Hash subtree(long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            return complete(start, Long.numberOfTrailingZeros(width));
        }
        long split = start + Long.highestOneBit(width - 1);
        return TreeHash.node(subtree(start, split), subtree(split, end));
    }

    private Hash complete(long start, int height) {
        int level = height / TileSource.HEIGHT;
        long position = start >>> (level * TileSource.HEIGHT);
        List<Hash> tile = tile(level, position / TileSource.WIDTH);
        int offset = (int) (position % TileSource.WIDTH);
        return TreeHash.root(tile.subList(offset, offset + (1 << (height % TileSource.HEIGHT))));
    }

    private List<Hash> tile(int level, long index) {
        return fetched.computeIfAbsent(List.of((long) level, index), key -> {
            long there = (size >>> (level * TileSource.HEIGHT)) - index * TileSource.WIDTH;
            int width = (int) Math.min(TileSource.WIDTH, there);
            List<Hash> hashes = tiles.hashes(level, index, width);
            if (hashes.size() != width) {
                throw new IllegalStateException("tile " + level + "/" + index + " has " + hashes.size()
                        + " hashes where " + width + " were asked for");
            }
            return hashes;
        });
    }
}
