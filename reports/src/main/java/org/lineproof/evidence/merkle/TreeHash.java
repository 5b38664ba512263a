package org.lineproof.evidence.merkle;

import java.util.List;
import org.lineproof.evidence.digest.Hash;

/** The hashes of RFC 9162, section 2.1.1. Leaves and nodes are hashed with different prefixes, so one is never the other. */
public final class TreeHash {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private TreeHash() {}

    /** SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    /** The root over these leaf hashes. */
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
