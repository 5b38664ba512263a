package org.lineproof.transparency.control.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;

/** The root of a growing tree: each leaf is hashed into it once, and only the right edge is kept. */
final class GrowingRoots {

    /** A perfect subtree on the right edge of what was taken in so far. */
    private record Subtree(Hash root, long width) {}

    private final Deque<Subtree> edge = new ArrayDeque<>();

    void take(Hash leaf) {
        Subtree grown = new Subtree(leaf, 1);
        while (!edge.isEmpty() && edge.peekLast().width() == grown.width()) {
            Subtree left = edge.removeLast();
            grown = new Subtree(TreeHash.node(left.root(), grown.root()), grown.width() * 2);
        }
        edge.addLast(grown);
    }

    /** The root over all leaves taken so far. */
    Hash root() {
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

    /** From now on this tree has the same leaves as the other. */
    void become(GrowingRoots other) {
        edge.clear();
        edge.addAll(other.edge);
    }
}
