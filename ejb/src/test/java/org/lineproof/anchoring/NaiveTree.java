package org.lineproof.anchoring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;

/** RFC 6962, section 2.1, word for word and without any regard for speed: what the contract is compared with. */
public record NaiveTree(List<Hash> leaves) {

    /** A tree whose leaves differ from those of any other name. */
    public static NaiveTree of(String name, int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] entry = (name + ' ' + i).getBytes(StandardCharsets.UTF_8);
            leaves.add(Hash.sha256(new byte[] {0}, entry));
        }
        return new NaiveTree(List.copyOf(leaves));
    }

    public Hash root(long size) {
        return root(leaves.subList(0, (int) size));
    }

    /** PROOF(first, D[second]). */
    public List<Hash> consistency(long first, long second) {
        return proof((int) first, leaves.subList(0, (int) second), true);
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = split(leaves.size());
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static List<Hash> proof(int first, List<Hash> leaves, boolean whole) {
        if (first == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        List<Hash> path = new ArrayList<>();
        if (first <= split) {
            path.addAll(proof(first, left, whole));
            path.add(root(right));
        } else {
            path.addAll(proof(first - split, right, false));
            path.add(root(left));
        }
        return path;
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** The two roots that a consistency proof leads to. */
    public record Roots(Hash older, Hash newer) {}

    /**
     * Where PROOF(first, D[second]) leads, read back by the recursion that makes it: no loop, no bits.
     *
     * @param first the older size, unsigned, above 0
     * @param second the newer size, unsigned, above the first
     * @param firstRoot the older root, which the proof leaves out where the older tree is complete
     * @return empty if the proof has too few hashes or too many
     */
    public static Optional<Roots> roots(long first, long second, Hash firstRoot, List<Hash> proof) {
        Iterator<Hash> hashes = proof.iterator();
        try {
            Roots roots = roots(first, second, Optional.of(firstRoot), hashes);
            return hashes.hasNext() ? Optional.empty() : Optional.of(roots);
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static Roots roots(long first, long second, Optional<Hash> whole, Iterator<Hash> hashes) {
        if (first == second) {
            Hash same = whole.orElseGet(hashes::next);
            return new Roots(same, same);
        }
        long split = Long.highestOneBit(second - 1);
        if (Long.compareUnsigned(first, split) <= 0) {
            Roots left = roots(first, split, whole, hashes);
            return new Roots(left.older(), node(left.newer(), hashes.next()));
        }
        Roots right = roots(first - split, second - split, Optional.empty(), hashes);
        Hash left = hashes.next();
        return new Roots(node(left, right.older()), node(left, right.newer()));
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.sha256(new byte[] {1}, left.bytes(), right.bytes());
    }

    /** Any 32 bytes that are no root of anything here. */
    public static Hash noise(long seed) {
        return Hash.sha256(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    }
}
