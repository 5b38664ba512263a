package org.lineproof.evidence.trie;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.Rlp;

/**
 * A proof of inclusion: the nodes from the root to the value, each in its encoding. A node shorter than 32 bytes stands
 * within its parent and is not listed.
 */
public record TrieProof(List<byte[]> nodes) {
    /** A key of 32 bytes has 64 steps; the value may lie one node below. */
    public static final int MAX_NODES = 65;

    public TrieProof {
        nodes = List.copyOf(nodes);
    }

    /**
     * The value that the root commits to for this key.
     *
     * @param root the hash of the first node
     * @param key the key itself; for state and storage the hash of address or slot
     * @throws BrokenProof unless every node is the one its parent names, the way ends at a value that is not empty, and
     *     no node is left over
     */
    public byte[] value(Word root, byte[] key) throws BrokenProof {
        if (nodes.size() > MAX_NODES) {
            throw new BrokenProof("has " + nodes.size() + " nodes, more than any way is long");
        }
        List<byte[]> rest = new ArrayList<>(nodes);
        byte[] value = new TrieWalk(hash -> next(rest, hash), key).value(root);
        if (!rest.isEmpty()) {
            throw new BrokenProof(rest.size() + " of " + nodes.size() + " nodes are left over behind the value");
        }
        return value;
    }

    private byte[] next(List<byte[]> rest, Word hash) throws BrokenProof {
        int number = nodes.size() - rest.size() + 1;
        if (rest.isEmpty()) {
            throw new BrokenProof("ends before the value: node " + number + " is missing");
        }
        byte[] node = rest.remove(0);
        if (node.length > Rlp.MAX_BYTES) {
            throw new BrokenProof("node " + number + " is longer than " + Rlp.MAX_BYTES + " bytes");
        }
        if (!Keccak.hash(node).equals(hash)) {
            throw new BrokenProof(
                    "node " + number + " is not the one that " + (number == 1 ? "the root" : "its parent") + " names");
        }
        return node;
    }
}
