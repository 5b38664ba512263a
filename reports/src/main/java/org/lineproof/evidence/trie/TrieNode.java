package org.lineproof.evidence.trie;

import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** A node of a trie. A child is a node's hash, or the node itself where its encoding is shorter than a hash. */
sealed interface TrieNode {
    /** How many children a branch has; its value follows them. */
    int WIDTH = 16;

    /** The end of a way: the rest of the key and the value. */
    record Leaf(Nibbles path, RlpBytes value) implements TrieNode {}

    /** A stretch of the way without a fork. */
    record Extension(Nibbles path, Rlp child) implements TrieNode {}

    /** A fork: sixteen children, empty where there is none, and the value of the key that ends here. */
    record Branch(List<Rlp> children, RlpBytes value) implements TrieNode {}

    /** @throws MalformedRlp unless the list is a node as Ethereum writes it */
    static TrieNode parse(RlpList list) throws MalformedRlp {
        List<Rlp> items = list.items();
        return switch (items.size()) {
            case 2 -> pair(bytes(items.get(0)), items.get(1));
            case WIDTH + 1 -> branch(items);
            default -> throw new MalformedRlp("a node has 2 or 17 items, not " + items.size());
        };
    }

    private static TrieNode pair(RlpBytes compact, Rlp second) throws MalformedRlp {
        Nibbles path = Nibbles.ofCompact(compact.bytes());
        if (Nibbles.isLeaf(compact.bytes())) {
            return new Leaf(path, bytes(second));
        }
        if (path.length() == 0 || second.equals(RlpBytes.EMPTY)) {
            throw new MalformedRlp("an extension without a path or without a child");
        }
        return new Extension(path, child(second));
    }

    private static Branch branch(List<Rlp> items) throws MalformedRlp {
        for (Rlp item : items.subList(0, WIDTH)) {
            child(item);
        }
        return new Branch(items.subList(0, WIDTH), bytes(items.get(WIDTH)));
    }

    private static Rlp child(Rlp item) throws MalformedRlp {
        boolean wellFormed = item instanceof RlpBytes bytes
                ? bytes.length() == 0 || bytes.length() == Word.LENGTH
                : item.encoded().length < Word.LENGTH;
        if (!wellFormed) {
            throw new MalformedRlp("a child is neither a hash nor a node shorter than one");
        }
        return item;
    }

    private static RlpBytes bytes(Rlp item) throws MalformedRlp {
        if (item instanceof RlpBytes bytes) {
            return bytes;
        }
        throw new MalformedRlp("a list where a byte string is due");
    }
}
