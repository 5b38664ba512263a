package org.lineproof.evidence.batch;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;

/**
 * The tree over a batch (RFC 9162, section 2.1) with all its nodes, so that each receipt's path is read off. A node
 * without a right neighbour is lifted as it is, which gives the same tree as the split at the largest power of two.
 */
public final class BatchTree {
    private final List<List<Hash>> levels = new ArrayList<>();

    /** @throws IllegalArgumentException when there is no leaf */
    public BatchTree(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one receipt");
        }
        levels.add(List.copyOf(leaves));
        for (List<Hash> level = leaves; level.size() > 1; level = levels.get(levels.size() - 1)) {
            levels.add(above(level));
        }
    }

    public Hash root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /** The sibling hashes from the leaf of this index upward; the root is not among them. */
    public List<Hash> path(int index) {
        List<Hash> path = new ArrayList<>();
        int node = index;
        for (List<Hash> level : levels.subList(0, levels.size() - 1)) {
            int sibling = node ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            node >>= 1;
        }
        return path;
    }

    private static List<Hash> above(List<Hash> level) {
        List<Hash> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? TreeHash.node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return List.copyOf(above);
    }
}
