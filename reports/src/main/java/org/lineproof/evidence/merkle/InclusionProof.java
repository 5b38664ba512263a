package org.lineproof.evidence.merkle;

import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;

/**
 * That a leaf stands at an index of a tree of a size.
 *
 * @param index 0 to treeSize - 1
 * @param treeSize number of leaves, at least 1
 * @param path sibling hashes from the leaf upward, at most 63
 */
public record InclusionProof(long index, long treeSize, List<Hash> path) {
    /** @throws IllegalArgumentException unless 0 <= index < treeSize and the path has at most 63 hashes */
    public InclusionProof {
        if (index < 0 || index >= treeSize) {
            throw new IllegalArgumentException("index " + index + " is not in a tree of size " + treeSize);
        }
        if (path.size() >= Long.SIZE) {
            throw new IllegalArgumentException("a path has at most 63 hashes");
        }
        path = List.copyOf(path);
    }

    /** RFC 9162, section 2.1.3.2: whether the leaf hash is at this index under this root; no hash missing or left over. */
    public boolean proves(Hash leaf, Hash root) {
        return root(leaf).filter(root::equals).isPresent();
    }

    /** The root that the path leads to from this leaf hash; empty when it has hashes missing or left over. */
    public Optional<Hash> root(Hash leaf) {
        long node = index;
        long last = treeSize - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                // A right-most node without sibling is lifted: these levels have no hash in the path.
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
