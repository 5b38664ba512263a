package org.lineproof.evidence.trie;

import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** The way from a root to the value of a key. */
final class TrieWalk {
    /** Where the nodes come from. */
    @FunctionalInterface
    interface Nodes {
        /** The node that is due next, its hash being this; the source has checked that it is. */
        byte[] next(Word hash) throws BrokenProof;
    }

    private final Nodes nodes;
    private final Nibbles key;
    private int at;

    TrieWalk(Nodes nodes, byte[] key) {
        this.nodes = nodes;
        this.key = Nibbles.of(key);
    }

    /** The value. @throws BrokenProof when there is none on this way, or a node is malformed */
    byte[] value(Word root) throws BrokenProof {
        Rlp next = new RlpBytes(root.bytes());
        while (true) {
            TrieNode node = node(next);
            if (node instanceof TrieNode.Leaf leaf) {
                return present(leaf.value(), leaf.path().equals(key.from(at)));
            }
            if (node instanceof TrieNode.Branch branch && at == key.length()) {
                return present(branch.value(), true);
            }
            next = step(node);
        }
    }

    private Rlp step(TrieNode node) throws BrokenProof {
        if (node instanceof TrieNode.Extension extension) {
            if (!key.from(at).startsWith(extension.path())) {
                throw absent();
            }
            at += extension.path().length();
            return extension.child();
        }
        List<Rlp> children = ((TrieNode.Branch) node).children();
        return children.get(key.at(at++));
    }

    private TrieNode node(Rlp reference) throws BrokenProof {
        try {
            if (reference instanceof RlpList embedded) {
                return TrieNode.parse(embedded);
            }
            RlpBytes hash = (RlpBytes) reference;
            if (hash.length() == 0) {
                throw absent();
            }
            return TrieNode.parse(Rlp.list(nodes.next(new Word(hash.bytes()))));
        } catch (MalformedRlp e) {
            throw new BrokenProof("a node on the way is malformed: " + e.getMessage());
        }
    }

    private static byte[] present(RlpBytes value, boolean here) throws BrokenProof {
        if (!here || value.length() == 0) {
            throw absent();
        }
        return value.bytes();
    }

    private static BrokenProof absent() {
        return new BrokenProof("the way leads elsewhere: there is no value for this key");
    }
}
