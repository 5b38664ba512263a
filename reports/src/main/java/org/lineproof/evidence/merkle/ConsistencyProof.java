package org.lineproof.evidence.merkle;

import java.util.List;
import org.lineproof.evidence.digest.Hash;

/**
 * That a tree only grew: the first {@code first} leaves of the larger tree are those of the smaller.
 *
 * @param first size of the smaller tree, at least 1
 * @param second size of the larger tree, at least first
 * @param path hashes of RFC 9162 section 2.1.4.1, none when both sizes are equal
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    /** @throws IllegalArgumentException unless 1 <= first <= second and the path has at most 64 hashes */
    public ConsistencyProof {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no consistency proof from size " + first + " to size " + second);
        }
        if (path.size() > Long.SIZE) {
            throw new IllegalArgumentException("a path has at most 64 hashes");
        }
        path = List.copyOf(path);
    }

    /** RFC 9162, section 2.1.4.2: whether both roots follow from the path; no hash missing or left over. */
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        int next = 0;
        Hash seed = firstRoot;
        if (Long.bitCount(first) != 1) {
            if (path.isEmpty()) {
                return false;
            }
            seed = path.get(next++);
        }
        int lift = Long.numberOfTrailingZeros(first);
        return walk(seed, (first - 1) >>> lift, (second - 1) >>> lift, path.subList(next, path.size()))
                .matches(firstRoot, secondRoot);
    }

    private static Roots walk(Hash seed, long firstNode, long secondNode, List<Hash> rest) {
        Hash small = seed;
        Hash large = seed;
        long node = firstNode;
        long last = secondNode;
        for (Hash sibling : rest) {
            if (last == 0) {
                return Roots.NONE;
            }
            if ((node & 1) == 1 || node == last) {
                small = TreeHash.node(sibling, small);
                large = TreeHash.node(sibling, large);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                large = TreeHash.node(large, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? new Roots(List.of(small, large)) : Roots.NONE;
    }

    /** The two roots that a path leads to, or none when the path has hashes left over or too few. */
    private record Roots(List<Hash> smallAndLarge) {
        private static final Roots NONE = new Roots(List.of());

        private boolean matches(Hash firstRoot, Hash secondRoot) {
            return smallAndLarge.equals(List.of(firstRoot, secondRoot));
        }
    }
}
