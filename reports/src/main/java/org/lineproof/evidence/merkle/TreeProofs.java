package org.lineproof.evidence.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lineproof.evidence.digest.Hash;

/** Makes roots and proofs of any size the log ever had from its tiles: a proof reads a few tiles, never all leaves. */
public final class TreeProofs {
    private final TileSource tiles;

    public TreeProofs(TileSource tiles) {
        this.tiles = tiles;
    }

    /** The root of the first {@code size} leaves; size 0 gives the empty root. */
    public Hash root(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        return size == 0 ? TreeHash.emptyRoot() : new TreeReading(tiles, size).subtree(0, size);
    }

    /**
     * RFC 9162, section 2.1.3.1.
     *
     * @throws IllegalArgumentException unless 0 <= index < size
     */
    public InclusionProof inclusion(long index, long size) {
        // The proof's constructor refuses a bad pair before anything is read.
        new InclusionProof(index, size, List.of());
        TreeReading tree = new TreeReading(tiles, size);
        List<Hash> downward = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long split = start + Long.highestOneBit(end - start - 1);
            if (index < split) {
                downward.add(tree.subtree(split, end));
                end = split;
            } else {
                downward.add(tree.subtree(start, split));
                start = split;
            }
        }
        return new InclusionProof(index, size, upward(downward));
    }

    /**
     * RFC 9162, section 2.1.4.1.
     *
     * @throws IllegalArgumentException unless 1 <= first <= second
     */
    public ConsistencyProof consistency(long first, long second) {
        new ConsistencyProof(first, second, List.of());
        TreeReading tree = new TreeReading(tiles, second);
        List<Hash> downward = new ArrayList<>();
        long start = 0;
        long end = second;
        while (end != first) {
            long split = start + Long.highestOneBit(end - start - 1);
            if (first <= split) {
                downward.add(tree.subtree(split, end));
                end = split;
            } else {
                downward.add(tree.subtree(start, split));
                start = split;
            }
        }
        if (start != 0) {
            downward.add(tree.subtree(start, end));
        }
        return new ConsistencyProof(first, second, upward(downward));
    }

    private static List<Hash> upward(List<Hash> downward) {
        List<Hash> upward = new ArrayList<>(downward);
        Collections.reverse(upward);
        return upward;
    }
}
