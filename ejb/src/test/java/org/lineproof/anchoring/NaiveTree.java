package org.lineproof.anchoring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        return Hash.sha256(
                new byte[] {1},
                root(leaves.subList(0, split)).bytes(),
                root(leaves.subList(split, leaves.size())).bytes());
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

    /** Any 32 bytes that are no root of anything here. */
    public static Hash noise(long seed) {
        return Hash.sha256(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    }
}
