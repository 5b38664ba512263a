package org.lineproof.transparency.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;

/**
 * The roots of a growing tree, asked for in ascending order of size: each leaf is hashed into the tree once, whatever
 * the number of sizes asked for.
 */
final class GrowingRoots {

    /** A perfect subtree on the right edge of what was taken in so far. */
    private record Subtree(Hash root, long width) {}

    private final List<Hash> leaves;
    private final Deque<Subtree> edge = new ArrayDeque<>();
    private int taken;

    GrowingRoots(List<Hash> leaves) {
        this.leaves = leaves;
    }

    /** @throws IllegalArgumentException if the size is smaller than the one asked for before, or beyond the leaves */
    Hash at(long size) {
        if (size < taken || size > leaves.size()) {
            throw new IllegalArgumentException("size " + size + " after " + taken + " of " + leaves.size());
        }
        while (taken < size) {
            take(leaves.get(taken));
        }
        return root();
    }

    private void take(Hash leaf) {
        Subtree grown = new Subtree(leaf, 1);
        while (!edge.isEmpty() && edge.peekLast().width() == grown.width()) {
            Subtree left = edge.removeLast();
            grown = new Subtree(TreeHash.node(left.root(), grown.root()), grown.width() * 2);
        }
        edge.addLast(grown);
        taken++;
    }

    private Hash root() {
        if (edge.isEmpty()) {
            return TreeHash.emptyRoot();
        }
        Iterator<Subtree> fromRight = edge.descendingIterator();
        Hash root = fromRight.next().root();
        while (fromRight.hasNext()) {
            root = TreeHash.node(fromRight.next().root(), root);
        }
        return root;
    }
}
