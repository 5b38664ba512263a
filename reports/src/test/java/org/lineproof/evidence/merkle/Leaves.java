package org.lineproof.evidence.merkle;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Hash;

/** Leaf hashes in memory as a source of tiles; the tree is computed anew for each hash, by the definition. */
public record Leaves(List<Hash> all) implements TileSource {
    /** Leaf hashes of the entries "0", "1" and so on. */
    public static Leaves numbered(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(TreeHash.leaf(String.valueOf(i).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        return new Leaves(leaves);
    }

    public List<Hash> first(int size) {
        return all.subList(0, size);
    }

    @Override
    public List<Hash> hashes(int level, long tileIndex, int width) {
        int span = 1 << (HEIGHT * level);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int start = ((int) tileIndex * WIDTH + i) * span;
            hashes.add(TreeHash.root(all.subList(start, start + span)));
        }
        return hashes;
    }
}
